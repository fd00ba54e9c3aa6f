/** Sends what deliveries of digests and messages ask for, from the program table’s stream. See docs/adr/0004-deliveries.md. */

import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import {
  claimed,
  isSettled,
  notSent,
  type StoredDelivery,
  sent,
  undeliverable,
  waitMsBefore,
} from '../../../shared/kernel/delivery.ts';
import { type Instant, instantOf } from '../../../shared/kernel/instants.ts';
import { log } from '../../http/log.ts';
import { recordKey } from '../../http/stream.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Change, Key } from '../../store/change.ts';
import { getDelivery, replaceDelivery } from '../../store/reporting/deliveries.ts';
import { isMessage } from '../../store/reporting/messages.ts';
import { transact } from '../../store/transact.ts';
import { channelOf } from './channels.ts';
import { type Letter, loadLetter } from './letters.ts';
import { addressMessage } from './message-addressing.ts';

/** The only clock here: leases and `sentAt` are about the moment of sending, not about the record. */
const clock = (): Instant => instantOf(Date.now());

/** Every record gets its try, whatever becomes of the others: one bad address holds up nobody. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures = [];
  for (const record of Records) {
    try {
      await handle(recordKey(record));
    } catch (error) {
      if (error instanceof NotSentYet) log.warn(error.message);
      else log.error('delivery failed', error as Error);
      batchItemFailures.push({ itemIdentifier: sequenceOf(record) });
    }
  }
  return { batchItemFailures };
}

/** The stream tries again; nobody needs to be woken. */
class NotSentYet extends Error {
  override readonly name = 'NotSentYet';
}

const sequenceOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? '';

const handle = (key: Key): Promise<void> => (isMessage(key) ? addressMessage(key) : deliver(key));

const nameOf = ({ of, recipient }: StoredDelivery) => `${of.kind} ${of.id} to ${recipient}`;

async function deliver(key: Key): Promise<void> {
  const delivery = await loadFree(key);
  if (!delivery || isSettled(delivery)) return;
  const letter = await loadLetter(delivery.of);
  if (!letter) throw new Error(`${nameOf(delivery)}: there is no such ${delivery.of.kind}`);
  const send = await channelOf(letter, delivery);
  if (!send) return settle(letter, delivery, undeliverable(delivery));
  const mine = await claim(delivery);
  try {
    await send();
  } catch (error) {
    return giveBack(letter, mine, error as Error);
  }
  await settle(letter, mine, sent(mine, clock()));
}

async function giveBack(letter: Letter, mine: StoredDelivery, reason: Error): Promise<void> {
  const after = notSent(mine);
  await settle(letter, mine, after);
  const message = `${nameOf(mine)}: ${reason.message}`;
  if (after.status === 'pending') throw new NotSentYet(message);
  log.error(`given up: ${message}`);
}

/** The delivery, once nobody else is sending it. */
async function loadFree(key: Key): Promise<StoredDelivery | undefined> {
  const delivery = await getDelivery(key);
  const wait = delivery ? waitMsBefore(delivery, clock()) : 0;
  if (wait === 0) return delivery;
  await pause(wait);
  return getDelivery(key);
}

async function claim(delivery: StoredDelivery): Promise<StoredDelivery> {
  const mine = claimed(delivery, clock());
  await store(delivery, replaceDelivery(delivery, mine));
  return { ...mine, version: delivery.version + 1 };
}

async function store(before: StoredDelivery, ...changes: readonly Change[]): Promise<void> {
  if (await transact(changes)) throw new NotSentYet(`${nameOf(before)}: another sender has it`);
}

/** An ending is told to the audit log; a try that is to be repeated is not. */
async function settle(
  { districtCode }: Letter,
  before: StoredDelivery,
  after: StoredDelivery,
): Promise<void> {
  if (!isSettled(after)) return store(before, replaceDelivery(before, after));
  const { of, recipient, status } = after;
  const fact: AuditFact = {
    districtCode,
    action: `delivery.${status}`,
    subject: of,
    from: before.status,
    to: status,
    why: recipient,
  };
  const by = bySystem('deliver');
  const entry = appendEntry(fact, { id: `${of.id}-${recipient}-${status}`, at: clock(), by });
  await store(before, replaceDelivery(before, after), entry);
}
