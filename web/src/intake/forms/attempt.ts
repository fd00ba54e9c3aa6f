/** Which `Idempotency-Key` a form is sent with: a filled-in form has one, however often it is sent. */

export interface Attempt {
  readonly key: string;
  /** The body that was sent under the key, as JSON. */
  readonly content: string;
}

/** The last attempt’s key as long as nothing was changed since: the server may have stored that one. */
export function attemptOf(last: Attempt | undefined, body: unknown, newKey: () => string): Attempt {
  const content = JSON.stringify(body);
  return last?.content === content ? last : { key: newKey(), content };
}
