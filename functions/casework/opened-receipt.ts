/** The one way to a receipt, for every route that takes a receipt code with the phone’s last four digits. */
import type { Receipt, ReceiptKey } from '../../shared/intake/receipts/receipt.ts';
import { MAX_TRIES, nextTry } from '../../shared/intake/receipts/receipt-tries.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { log } from '../http/log.ts';
import { countTry, findTries, forgetTries } from '../store/intake/receipt-tries.ts';
import { findReceipt } from '../store/intake/receipts.ts';

/** Whoever loses the race to be counted reads again; by then the code is locked. */
const MAX_RACES = MAX_TRIES + 2;

/** Counts this try, or refuses it. Of many at once, each is counted on the ones before. */
async function admit({ receiptCode }: ReceiptKey, now: Instant): Promise<Refusal | undefined> {
  let earlier: Awaited<ReturnType<typeof findTries>>;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const { counted, refusal } = nextTry(earlier, now);
    if (!counted) return refusal;
    if (await countTry(receiptCode, counted, earlier)) {
      if (counted.count === MAX_TRIES) log.warn('a receipt code is locked');
      return refusal;
    }
    earlier = await findTries(receiptCode);
  }
  return refuse('busy', { retryAfterSeconds: 1 });
}

/**
 * The receipt (R-IN-30): 404 for an unknown code and for wrong digits alike, at the same cost; 429 after too many attempts. Counts
 * first and reads then, so that guesses at the same time get no more attempts than guesses one after another.
 */
export async function openReceipt(
  key: ReceiptKey,
  { now }: { readonly now: Instant },
): Promise<Receipt | Refusal> {
  const refusal = await admit(key, now);
  if (refusal) return refusal;
  const receipt = await findReceipt(key);
  if (!receipt) return refuse('notFound');
  await forgetTries(key.receiptCode);
  return receipt;
}
