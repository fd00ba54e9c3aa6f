/** Sends what deliveries of digests and messages ask for, from their queues. See docs/adr/0004-deliveries.md. */
import { setTimeout as pause } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type AuditFact, bySystem } from '../../../shared/kernel/audit-entry.ts';
import {
  claimed,
  isLeased,
  isSettled,
  isTooEarly,
  notSent,
  type StoredDelivery,
  sent,
  undeliverable,
} from '../../../shared/kernel/delivery.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instants.ts';
import { log } from '../../http/log.ts';
import { eachWork } from '../../http/queue.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Work } from '../../store/queues.ts';
import { getDelivery, replaceDelivery } from '../../store/reporting/deliveries.ts';
import { isMessage } from '../../store/reporting/messages.ts';
import { transact } from '../../store/transact.ts';
import { inVain } from './attempt.ts';
import { channelOf } from './channels.ts';
import { type Letter, loadLetter } from './letters.ts';
import { type Mailer, openMailer } from './mailer.ts';
import { addressMessage } from './message-addressing.ts';

/** Leases and `sentAt` are about the moment of sending, not about the record; a sweep may play a later one. */
function clockOf({ since }: Work) {
  const aheadMs = Math.max(0, Math.floor(since * 1000) - Date.now());
  return (): Instant => instantOf(Date.now() + aheadMs);
}
type Clock = ReturnType<typeof clockOf>;

/** Every delivery gets its try, whatever becomes of the others: one bad address holds up nobody. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const mailer = openMailer();
  try {
    return await eachWork(event, (work) => (isMessage(work) ? addressMessage(work) : deliver(work, mailer)));
  } finally {
    mailer.close();
  }
}

const nameOf = ({ of, recipient }: StoredDelivery) => `${of.kind} ${of.id} to ${recipient}`;

/** It has ended, its next try is later, or somebody else is at it: whose work fails has it brought back. */
const isNotMine = (delivery: StoredDelivery, now: Instant) =>
  isSettled(delivery) || isTooEarly(delivery, now) || isLeased(delivery, now);

/** Before what cannot wait is tried a second time. */
const SHORT_PAUSE_MS = 1_000;

async function deliver(work: Work, mailer: Mailer): Promise<void> {
  const clock = clockOf(work);
  const delivery = await getDelivery(work);
  if (!delivery || isNotMine(delivery, clock())) return;
  const letter = await loadLetter(delivery.of);
  if (!letter) return abandon(delivery);
  const send = await channelOf(letter, delivery, mailer);
  if (!send) return settle(letter, delivery, undeliverable(delivery, 'noAddress'), clock);
  const mine = await claim(delivery, clock);
  if (!mine) return;
  try {
    await send();
  } catch (error) {
    const after = await giveBack(letter, mine, error as Error, clock);
    if (after.status !== 'pending' || isTooEarly(after, clock())) return;
    await pause(SHORT_PAUSE_MS);
    return deliver(work, mailer);
  }
  await settle(letter, mine, sent(mine, clock()), clock);
}

/** What it was about is gone, and with it the district whose log would say so: without this the sweep would bring it for ever. */
async function abandon(delivery: StoredDelivery): Promise<void> {
  await transact([replaceDelivery(delivery, undeliverable(delivery, 'gone'))]);
  log.error(`given up: ${nameOf(delivery)}: there is no such ${delivery.of.kind}`);
}

/** For the next try, which the sweep brings when it is due; an alarm only when there is none. */
async function giveBack(
  letter: Letter,
  mine: StoredDelivery,
  reason: Error,
  clock: Clock,
): Promise<StoredDelivery> {
  const after = notSent(mine, clock(), inVain(reason));
  await settle(letter, mine, after, clock);
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
  { districtCode }: Letter,
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
    changes.push(appendEntry(fact, stamp));
  }
  if (await transact(changes)) throw new Error(`${nameOf(before)}: another sender has it`);
}
