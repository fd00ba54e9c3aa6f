/** What every sender does with a delivery from its queue: claim it, send it, write down what came of it. See docs/adr/0004-deliveries.md. */
import { setTimeout as pause } from 'node:timers/promises';
import { type AuditFact, bySystem } from '../../../shared/kernel/audit-entry.ts';
import { isSettled, type StoredDelivery } from '../../../shared/kernel/delivery.ts';
import type { DeliveryReason } from '../../../shared/kernel/delivery-reasons.ts';
import {
  claimed,
  isLeased,
  isTooEarly,
  isTooUncertain,
  notSent,
  postponed,
  resolved,
  sent,
  undeliverable,
} from '../../../shared/kernel/delivery-rules.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instants.ts';
import { log } from '../../http/log.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Work } from '../../store/queues.ts';
import { getDelivery, replaceDelivery } from '../../store/reporting/deliveries.ts';
import { transact } from '../../store/transact.ts';
import { inVain } from './attempt.ts';

/** How a delivery gets to its recipient, or what keeps it from being sent: for good, or until an instant. */
export type Way =
  | { readonly send: () => Promise<void> }
  | { readonly obstacle: DeliveryReason }
  | { readonly until: Instant }
  | { readonly isResolved: true };

/** Of the district in whose log it is written down. */
export type Prepared = Way & { readonly districtCode: DistrictCode };

/** Reads what is to be sent as it is now; `undefined` where it is gone. */
export type Prepare = (delivery: StoredDelivery, now: Instant) => Promise<Prepared | undefined>;

/** Leases and `sentAt` are about the moment of sending, not about the record; a sweep may play a later one. */
function clockOf({ since }: Work) {
  const aheadMs = Math.max(0, Math.floor(since * 1000) - Date.now());
  return (): Instant => instantOf(Date.now() + aheadMs);
}
type Clock = ReturnType<typeof clockOf>;

const nameOf = ({ of, recipient }: StoredDelivery) => `${of.kind} ${of.id} to ${recipient}`;

/** It has ended, its next try is later, or somebody else is at it: whose work fails has it brought back. */
const isNotMine = (delivery: StoredDelivery, now: Instant) =>
  isSettled(delivery) || isTooEarly(delivery, now) || isLeased(delivery, now);

/** Before what cannot wait is tried a second time. */
const SHORT_PAUSE_MS = 1_000;

/** @param work the key of the delivery; however often it comes, the delivery is sent once. */
export async function sendDelivery(work: Work, prepare: Prepare): Promise<void> {
  const clock = clockOf(work);
  const delivery = await getDelivery(work);
  if (!delivery || isNotMine(delivery, clock())) return;
  const prepared = await prepare(delivery, clock());
  if (!prepared) return abandon(delivery, clock());
  const { districtCode } = prepared;
  if ('obstacle' in prepared)
    return settle(districtCode, delivery, undeliverable(delivery, prepared.obstacle, clock()), clock);
  if ('isResolved' in prepared) return settle(districtCode, delivery, resolved(delivery), clock);
  if ('until' in prepared) return hold(delivery, prepared.until);
  if (isTooUncertain(delivery)) return endUnconfirmed(districtCode, delivery, clock);
  const mine = await claim(delivery, clock);
  if (!mine) return;
  try {
    await prepared.send();
  } catch (error) {
    const after = await giveBack(districtCode, mine, error as Error, clock);
    if (after.status !== 'pending' || isTooEarly(after, clock())) return;
    await pause(SHORT_PAUSE_MS);
    return sendDelivery(work, prepare);
  }
  await settle(districtCode, mine, sent(mine, clock()), clock);
}

/** What it was about is gone, and with it the district whose log would say so: without this the sweep would bring it for ever. */
async function abandon(delivery: StoredDelivery, now: Instant): Promise<void> {
  await transact([replaceDelivery(delivery, undeliverable(delivery, 'gone', now))]);
  log.error(`given up: ${nameOf(delivery)}: there is no such ${delivery.of.kind}`);
}

/** Each who claimed it has died, perhaps after sending it. */
async function endUnconfirmed(districtCode: DistrictCode, delivery: StoredDelivery, clock: Clock) {
  await settle(districtCode, delivery, undeliverable(delivery, 'unconfirmed', clock()), clock);
  log.error(`given up: ${nameOf(delivery)}: its senders have died`);
}

/** Another sender that was quicker has postponed it, or sends it. */
async function hold(delivery: StoredDelivery, until: Instant): Promise<void> {
  await transact([replaceDelivery(delivery, postponed(delivery, until))]);
}

/** For the next try, which the sweep brings when it is due; an alarm only when there is none. */
async function giveBack(
  districtCode: DistrictCode,
  mine: StoredDelivery,
  reason: Error,
  clock: Clock,
): Promise<StoredDelivery> {
  const after = notSent(mine, clock(), inVain(reason));
  await settle(districtCode, mine, after, clock);
  const message = `${nameOf(mine)}: ${reason.message}`;
  if (after.status === 'pending') log.warn(`again at ${after.notBefore}: ${message}`);
  else log.error(`given up: ${message}`);
  return after;
}

/** `undefined` when another sender was quicker. */
async function claim(delivery: StoredDelivery, clock: Clock): Promise<StoredDelivery | undefined> {
  const mine = claimed(delivery, clock());
  const unmet = await transact([replaceDelivery(delivery, mine)]);
  return unmet === undefined ? { ...mine, version: delivery.version + 1 } : undefined;
}

/** An ending stands in the audit log; a try that is to be repeated does not. */
async function settle(
  districtCode: DistrictCode,
  before: StoredDelivery,
  after: StoredDelivery,
  clock: Clock,
): Promise<void> {
  const changes = [replaceDelivery(before, after)];
  if (isSettled(after)) {
    const { of, recipient, status } = after;
    const action = `delivery.${status}` as const;
    const fact: AuditFact = {
      districtCode,
      action,
      subject: of,
      from: before.status,
      to: status,
      why: recipient,
    };
    const stamp = { id: `${of.id}-${recipient}-${status}`, at: clock(), by: bySystem('deliver') };
    changes.push(...appendEntry(fact, stamp));
  }
  if (await transact(changes)) throw new Error(`${nameOf(before)}: another sender has it`);
}
