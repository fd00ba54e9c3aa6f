/** Faults that pass by themselves: an engine that is overloaded, not reached or silent. By then the SDK has tried three times. */

const THROTTLED = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TransactionInProgressException',
]);
const UNREACHED = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
]);

interface SdkError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/**
 * Whether the same request may go through later. Nothing is known of a write that met such a fault but that it was
 * carried out whole or not at all: whoever tries again does so under the same token or key.
 */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { name, code, $metadata }: SdkError = error;
  return (
    THROTTLED.has(name) ||
    name === 'TimeoutError' ||
    (code !== undefined && UNREACHED.has(code)) ||
    ($metadata?.httpStatusCode ?? 0) >= 500
  );
}
