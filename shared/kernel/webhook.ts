/**
 * Where webhooks may go. A district types the address, a function calls it: only origins on the deployment’s list are called, and no
 * redirect is followed, so that nothing else can be reached from inside (SSRF).
 */

const parsed = (text: string) => (URL.canParse(text) ? new URL(text) : undefined);

/**
 * R-KE-13: A webhook may go only to an origin on the deployment’s list, with any path but never with a user or a password in its
 * address.
 */
export function isAllowedWebhook(text: string, origins: readonly string[]): boolean {
  const url = parsed(text);
  return url !== undefined && url.username === '' && url.password === '' && origins.includes(url.origin);
}

/** Enough to tell one address from another, and nothing to call. */
export function maskedWebhook(text: string): string {
  const url = parsed(text);
  return url ? `${url.origin}/…${text.slice(-4)}` : text;
}
