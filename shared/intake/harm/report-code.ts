/**
 * R-HA-09: Whoever reports harm sees a number, and so does the office with the report: made from the key that the page has chosen, so
 * that it is known before any answer and teaches nothing of a file.
 */
export function reportCode(id: string): string {
  const signs = id.replaceAll('-', '').toUpperCase();
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}`;
}
