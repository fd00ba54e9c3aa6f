/** A try in vain: whether another one may help, and why it was in vain. */

import type { DeliveryReason } from '../../../shared/kernel/delivery-reasons.ts';
import type { InVain } from '../../../shared/kernel/delivery-rules.ts';

export class NotTaken extends Error implements InVain {
  override readonly name = 'NotTaken';
  /** No later try will help: a refused address, a robot that is gone. */
  readonly isForGood: boolean;
  readonly reason: DeliveryReason;

  constructor(
    message: string,
    isForGood: boolean,
    reason: DeliveryReason = isForGood ? 'refused' : 'notReached',
  ) {
    super(message);
    this.isForGood = isForGood;
    this.reason = reason;
  }
}

/** Where these stand in an error’s cause no connection came about: nothing was taken. */
const NOT_CONNECTED =
  /^(E(CONNREFUSED|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)|UND_ERR_CONNECT_TIMEOUT|.*CERT.*)$/;

/** A request over HTTP that got no answer. Once there was a connection, nobody knows whether it was taken. @param what was asked */
export function unanswered(what: string, error: unknown): NotTaken {
  const { name, cause } = error instanceof Error ? error : new Error('unknown');
  const code = String((cause as { readonly code?: unknown } | undefined)?.code ?? '');
  const reason = NOT_CONNECTED.test(code) ? 'notReached' : 'unconfirmed';
  return new NotTaken(`${what} did not answer: ${`${name} ${code}`.trim()}`, false, reason);
}

/** What is not known to be for good may pass. */
export const inVain = (error: unknown): InVain =>
  error instanceof NotTaken ? error : { isForGood: false, reason: 'notReached' };
