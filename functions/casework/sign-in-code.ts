/** The code of a member’s first sign-in: made of a secret, the member and the number of its issue wherever it is needed, stored nowhere. */
import { createHmac } from 'node:crypto';
import type { Member } from '../../shared/office/members/member.ts';
import { readSecret } from '../store/secrets.ts';

/** No capital to be typed on a phone, and nothing that looks like something else: no i, l, o, 0, 1. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Two halves of five: a gateway for text messages takes no longer variable. */
const HALF = 5;
/** Bytes from here on would favour the first letters. */
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

function* letters(secret: string, subject: string): Generator<string> {
  for (let block = 0; ; block += 1)
    for (const byte of createHmac('sha256', secret).update(`${subject} ${block}`).digest())
      if (byte < FAIR_BYTES) yield ALPHABET[byte % ALPHABET.length] as string;
}

/** Both halves; the member types them without anything between. */
export async function signInCode(
  { id }: Pick<Member, 'id'>,
  issue: number,
): Promise<readonly [string, string]> {
  const secret = await readSecret('receiptCodes');
  const code = letters(secret, `sign-in ${id} ${issue}`)
    .take(2 * HALF)
    .toArray()
    .join('');
  return [code.slice(0, HALF), code.slice(HALF)];
}
