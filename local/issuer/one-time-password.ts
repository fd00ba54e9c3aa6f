/** Time-based one-time passwords (RFC 6238): six digits, SHA-1, a new one every 30 seconds, as authenticator apps have them. */
import { createHmac, randomBytes } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_MS = 30_000;
const DIGITS = 6;

/** 160 bits, as an app takes them. */
export const newSecret = () => [...randomBytes(32)].map((byte) => BASE32[byte % 32]).join('');

function bytesOf(secret: string): Buffer {
  const bits = [...secret.toUpperCase().replace(/[^A-Z2-7]/g, '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

export function oneTimePassword(secret: string, atMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / STEP_MS)));
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = (hash.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** Also that of half a minute ago: clocks differ. */
export const isOneTimePassword = (secret: string, typed: string, atMs: number) =>
  [0, STEP_MS].some((ago) => oneTimePassword(secret, atMs - ago) === typed.replace(/\s/g, ''));
