/** Codes that people hold in hand: made of a secret, whose they are and the number of their issue wherever they are needed, stored nowhere. */
import { createHmac } from 'node:crypto';
import { readSecret } from '../store/secrets.ts';

/** Gives the bytes for whose code it is; reads the secret once. */
export async function codeDigest(): Promise<(of: string) => Uint8Array> {
  const secret = await readSecret('receiptCodes');
  return (of) => createHmac('sha256', secret).update(of).digest();
}
