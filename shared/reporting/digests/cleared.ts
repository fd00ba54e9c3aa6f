/** What a digest quotes of a contact whose words an erasure has taken. */
export const CLEARED = '〔已清除〕';
