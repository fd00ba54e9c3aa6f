/** How a report of harm leaves a page: again under one key, until somebody answers that it is stored (Rule 12). */
import { v4 as uuid } from 'uuid';
import { ProblemError } from '../../../../shared/contract/client.ts';
import { ATTEMPT_SECONDS } from '../../../../shared/intake/harm/report-waits.ts';

export interface HarmDelivery {
  readonly known: string;
  readonly key: string;
  readonly signal: AbortSignal;
}

interface StoredHarm {
  readonly referralId: string;
  readonly differs?: true | undefined;
}
export type SendHarm = (delivery: HarmDelivery) => Promise<{ readonly body: StoredHarm }>;

export const pauseSeconds = (seconds: number) =>
  new Promise<void>((fulfil) => setTimeout(fulfil, seconds * 1000));

/** Sent again it would be refused again. */
const isFinal = (error: unknown) => {
  const status = error instanceof ProblemError ? error.problem.status : 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
};

async function sendWithin(seconds: number, send: SendHarm, report: Omit<HarmDelivery, 'signal'>) {
  const cut = new AbortController();
  const timer = setTimeout(() => cut.abort(), seconds * 1000);
  try {
    return (await send({ ...report, signal: cut.signal })).body;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends a report until it is stored. What was stored under its key in other words stays, and these words are a report of their own.
 * @param onLate after the first attempt that came to nothing.
 * @returns the key that it is stored under.
 * @throws what the last attempt came to.
 */
export async function deliverHarm(
  send: SendHarm,
  report: Omit<HarmDelivery, 'signal'>,
  onLate: () => void,
): Promise<string> {
  let failure: unknown;
  for (const seconds of ATTEMPT_SECONDS) {
    try {
      const { differs } = await sendWithin(seconds, send, report);
      return differs ? await deliverHarm(send, { ...report, key: uuid() }, onLate) : report.key;
    } catch (error) {
      if (isFinal(error)) throw error;
      failure = error;
      onLate();
      await pauseSeconds(1);
    }
  }
  throw failure;
}
