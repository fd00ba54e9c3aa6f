/** R-IN-30: A receipt code has four free attempts, then a growing wait between attempts, and is locked for an hour after the tenth. */
import * as z from 'zod';
import { epochMs, type Instant, instantSchema, plusSeconds } from '../../kernel/instants.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import { waitWords } from '../../kernel/text/wait-words.ts';

/** So many of one code, then it is locked. */
export const MAX_TRIES = 10;
/** Tries that cost no waiting: digits are mistyped. */
const FREE_TRIES = 4;
const LOCK_SECONDS = 3600;

/** The tries of one code since it was last opened. */
export const receiptTriesSchema = z.object({
  count: z.int().min(1).max(MAX_TRIES),
  lastAt: instantSchema,
});
export type ReceiptTries = z.infer<typeof receiptTriesSchema>;

/** How long after the latest of `count` tries the next one has to wait: 0, then 2 to 32 s, doubling, then an hour. */
export function waitSeconds(count: number): number {
  if (count >= MAX_TRIES) return LOCK_SECONDS;
  return count <= FREE_TRIES ? 0 : 2 ** (count - FREE_TRIES);
}

/** From when on the tries no longer count: an hour after the latest, which is also when a lock ends. */
export const forgottenAt = ({ lastAt }: ReceiptTries): Instant => plusSeconds(lastAt, LOCK_SECONDS);

export interface NextTry {
  /** The tries with this one; `undefined` where a lock does not count it. */
  readonly counted: ReceiptTries | undefined;
  /** Whoever has to wait, with right digits too; `undefined` for who may look. */
  readonly refusal: Refusal | undefined;
}

/** Another try. One that comes too early counts as well; one during a lock neither counts nor lengthens it. */
export function nextTry(earlier: ReceiptTries | undefined, now: Instant): NextTry {
  if (!earlier || now >= forgottenAt(earlier))
    return { counted: { count: 1, lastAt: now }, refusal: undefined };
  const waitsUntil = plusSeconds(earlier.lastAt, waitSeconds(earlier.count));
  if (earlier.count >= MAX_TRIES)
    return { counted: undefined, refusal: tooManyTries(secondsBetween(now, waitsUntil)) };
  const counted = { count: earlier.count + 1, lastAt: now };
  const isEarly = now < waitsUntil;
  return { counted, refusal: isEarly ? tooManyTries(waitSeconds(counted.count)) : undefined };
}

const secondsBetween = (from: Instant, to: Instant) => Math.ceil((epochMs(to) - epochMs(from)) / 1000);

function tooManyTries(seconds: number): Refusal {
  const wait = waitWords(seconds);
  const detail = {
    zh: `尝试次数过多，请在 ${wait.zh}后再试`,
    en: `Too many attempts. Try again in ${wait.en}`,
  };
  return refuse('tooMany', { retryAfterSeconds: seconds, detail });
}
