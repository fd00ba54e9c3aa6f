/** Sends what a digest’s deliveries ask for, from the program table’s stream. See docs/adr/0004-deliveries.md. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type Instant, instantOf } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/kernel/members.ts';
import {
  claimed,
  isSettled,
  notSent,
  type StoredDelivery,
  sent,
  undeliverable,
  waitMsBefore,
} from '../../shared/reporting/delivery-rules.ts';
import type { Digest } from '../../shared/reporting/digest.ts';
import { log } from '../http/log.ts';
import { recordKey } from '../http/stream.ts';
import { appendEntry } from '../store/audit.ts';
import type { Key } from '../store/change.ts';
import { getDelivery, replaceDelivery } from '../store/deliveries.ts';
import { getDigest } from '../store/digests.ts';
import { membersOfDistrict } from '../store/members.ts';
import { transact } from '../store/transact.ts';
import { sendLetter } from './mailer.ts';

/** The only clock here: leases and `sentAt` are about the moment of sending, not about the record. */
const clock = (): Instant => instantOf(Date.now());

/** Every record gets its try, whatever becomes of the others: one bad address holds up nobody. */
export async function handler({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const batchItemFailures = [];
  for (const record of Records) {
    try {
      await deliver(recordKey(record));
    } catch (error) {
      log.error('delivery failed', error as Error);
      batchItemFailures.push({ itemIdentifier: sequenceOf(record) });
    }
  }
  return { batchItemFailures };
}

const sequenceOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? '';

async function deliver(key: Key): Promise<void> {
  const delivery = await loadFree(key);
  if (!delivery || isSettled(delivery)) return;
  const digest = await getDigest(delivery.digestId);
  if (!digest) throw new Error(`delivery of digest ${delivery.digestId}: there is no such digest`);
  const address = await addressOf(digest, delivery);
  if (address === undefined) return settle(digest, delivery, undeliverable(delivery));
  const mine = await claim(delivery);
  try {
    const recipient = mine.recipient as Member['id'];
    await sendLetter({ digest, recipient, address });
  } catch (error) {
    const after = notSent(mine);
    await settle(digest, mine, after);
    if (after.status === 'pending') throw error;
    log.error('delivery given up', error as Error);
    return;
  }
  await settle(digest, mine, sent(mine, clock()));
}

/** The delivery, once nobody else is sending it. */
async function loadFree(key: Key): Promise<StoredDelivery | undefined> {
  const delivery = await getDelivery(key);
  const wait = delivery ? waitMsBefore(delivery, clock()) : 0;
  if (wait === 0) return delivery;
  await pause(wait);
  return getDelivery(key);
}

/** Read at the time of sending: an address is kept in one place, and whoever was suspended gets nothing. */
async function addressOf({ districtCode }: Digest, { recipient }: StoredDelivery) {
  const members = await membersOfDistrict(districtCode);
  return members.find(({ id, status }) => id === recipient && status === 'active')?.email;
}

async function claim(delivery: StoredDelivery): Promise<StoredDelivery> {
  const mine = claimed(delivery, clock());
  await store(delivery, mine);
  return { ...mine, version: delivery.version + 1 };
}

async function store(before: StoredDelivery, after: StoredDelivery): Promise<void> {
  const unmet = await transact([replaceDelivery(before, after)]);
  if (unmet)
    throw new Error(`delivery ${before.digestId} to ${before.recipient} was taken by another sender`);
}

/** An ending is told to the audit log; a try that is to be repeated is not. */
async function settle(digest: Digest, before: StoredDelivery, after: StoredDelivery): Promise<void> {
  if (!isSettled(after)) return store(before, after);
  const { recipient, status } = after;
  const fact = {
    districtCode: digest.districtCode,
    action: `delivery.${status}`,
    subject: { kind: 'digest', id: digest.id },
    from: before.status,
    to: status,
    why: recipient,
  };
  const by = { kind: 'system' as const, means: 'deliver' };
  const entry = appendEntry(fact, { id: `${digest.id}-${recipient}-${status}`, at: clock(), by });
  const unmet = await transact([replaceDelivery(before, after), entry]);
  if (unmet) throw new Error(`delivery ${digest.id} to ${recipient} was taken by another sender`);
}
