/** When two mail addresses are one mailbox. */

/**
 * R-KE-77: A mail address belongs to one member of a district at most, whatever its case, width or tag after a plus sign; a member
 * who was removed does not hold one.
 */
export function canonicalAddress(email: string): string {
  const [mailbox = '', host = ''] = email.normalize('NFKC').trim().toLowerCase().split('@');
  return `${mailbox.split('+')[0]}@${host.replace(/\.$/, '')}`;
}

/** The same mailbox, however it is written. */
export const isSameAddress = (one: string, other: string | undefined): boolean =>
  other !== undefined && canonicalAddress(one) === canonicalAddress(other);
