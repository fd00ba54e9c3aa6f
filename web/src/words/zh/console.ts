export const consoleWords = {} as const;
