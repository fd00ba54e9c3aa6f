/** The code of a member’s first sign-in, computed like every code ({@link codeDigest}). */
import type { Member } from '../../shared/office/members/member.ts';
import { codeDigest } from './code-digest.ts';

/** No capital to be typed on a phone, and nothing that looks like something else: no i, l, o, 0, 1. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** Two halves of five: a gateway for text messages takes no longer variable. */
const HALF = 5;
/** Bytes from here on would favour the first letters. */
const FAIR_BYTES = 256 - (256 % ALPHABET.length);

function* letters(digest: (of: string) => Uint8Array, subject: string): Generator<string> {
  for (let block = 0; ; block += 1)
    for (const byte of digest(`${subject} ${block}`))
      if (byte < FAIR_BYTES) yield ALPHABET[byte % ALPHABET.length] as string;
}

/** Both halves; the member types them without anything between. */
export async function signInCode(
  { id }: Pick<Member, 'id'>,
  issue: number,
): Promise<readonly [string, string]> {
  const code = letters(await codeDigest(), `sign-in ${id} ${issue}`)
    .take(2 * HALF)
    .toArray()
    .join('');
  return [code.slice(0, HALF), code.slice(HALF)];
}
