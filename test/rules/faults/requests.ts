/** A change of one record as it was loaded first. */
import type { Sent } from '../../call.ts';
import type { Headers } from './every-fault.ts';

export const at = (sub: string, id: string, headers: Headers, body?: object): Sent => ({
  sub,
  path: { id },
  headers: { ...headers, 'if-match': '"1"' },
  ...(body && { body }),
});
