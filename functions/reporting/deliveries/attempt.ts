/** A try in vain: whether another one may help, and why it was in vain. */

import type { InVain } from '../../../shared/kernel/delivery.ts';
import type { DeliveryReason } from '../../../shared/kernel/delivery-reasons.ts';

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

/** What is not known to be for good may pass. */
export const inVain = (error: unknown): InVain =>
  error instanceof NotTaken ? error : { isForGood: false, reason: 'notReached' };
