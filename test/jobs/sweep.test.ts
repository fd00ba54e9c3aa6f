/** What brings deliveries back: docs/adr/0011-queues-of-work.md. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newDelivery, type Urgency } from '../../shared/kernel/delivery.ts';
import { claimed, notSent, sent } from '../../shared/kernel/delivery-rules.ts';
import { type Instant, plusSeconds } from '../../shared/kernel/instants.ts';
import { startEngine } from '../engine.ts';
import { startWorkQueues, type WorkQueues } from './work-queues.ts';

const AT = '2026-03-10T02:00:00.000Z' as Instant;

let engine: Awaited<ReturnType<typeof startEngine>>;
let queues: WorkQueues;
let functions: Awaited<ReturnType<typeof loadFunctions>>;

async function loadFunctions() {
  const [sweep, deliveries, { transact }] = await Promise.all([
    import('../../functions/jobs/sweep.ts'),
    import('../../functions/store/reporting/deliveries.ts'),
    import('../../functions/store/transact.ts'),
  ]);
  return { sweep, deliveries, transact };
}

beforeAll(async () => {
  engine = await startEngine();
  queues = await startWorkQueues();
  functions = await loadFunctions();
});
afterAll(async () => {
  queues.stop();
  await engine.stop();
});
beforeEach(() => {
  queues.refuse();
  queues.taken();
});

const delivery = (id: string, urgency: Urgency = 'bulk') =>
  newDelivery({ of: { kind: 'message', id }, recipient: 'officer', urgency, place: undefined, at: AT });
const key = (id: string) => ({ pk: `MESSAGE#${id}`, sk: 'DELIVERY#officer' });

async function store(...records: ReturnType<typeof delivery>[]): Promise<void> {
  for (let start = 0; start < records.length; start += 100)
    await functions.transact(records.slice(start, start + 100).map(functions.deliveries.createDelivery));
}
async function change(
  id: string,
  next: (before: ReturnType<typeof delivery>) => ReturnType<typeof delivery>,
) {
  const before = await functions.deliveries.getDelivery(key(id));
  if (!before) throw new Error(`no delivery of ${id}`);
  await functions.transact([functions.deliveries.replaceDelivery(before, next(before))]);
}
/** Of the deliveries of these messages. */
async function swept(afterSeconds: number, prefix = '') {
  await functions.sweep.handler({ schedule: 'sweep', scheduledAt: plusSeconds(AT, afterSeconds) });
  const works = queues.taken().map(({ queue, pk }) => `${queue} ${pk}`);
  return works.filter((work) => work.includes(`MESSAGE#${prefix}`));
}

describe('the sweep', () => {
  it.each([
    ['urgent', 599, []],
    ['urgent', 600, ['urgent MESSAGE#lost-600']],
    ['bulk', 3_599, []],
    ['bulk', 3_600, ['bulk MESSAGE#lost-3600']],
  ] as const)(
    'brings back what the queue %s has lost once it is due: after %i s',
    async (queue, afterSeconds, works) => {
      const id = `lost-${afterSeconds}`;
      await store(delivery(id, queue));
      expect(await swept(afterSeconds, id)).toEqual(works);
    },
  );

  it('brings back what was refused when its pause is over, and what is settled no more', async () => {
    await store(delivery('refused'));
    await change('refused', (before) => claimed(before, AT));
    await change('refused', (before) => notSent(before, AT, { isForGood: false, reason: 'notReached' }));
    expect(await swept(59, 'refused')).toEqual([]);
    expect(await swept(60, 'refused')).toEqual(['bulk MESSAGE#refused']);

    await change('refused', (before) => sent(before, AT));

    expect(await swept(90_000, 'refused')).toEqual([]);
  });

  it('brings back a thousand and more, what is urgent before all else', async () => {
    const crowd = Array.from({ length: 1_001 }, (_, index) => delivery(`crowd-${index}`));
    await store(...crowd, delivery('harm', 'urgent'));

    const works = await swept(3_600);

    expect(works[0]).toBe('urgent MESSAGE#harm');
    expect(new Set(works.filter((work) => work.includes('#crowd-'))).size).toBe(1_001);
  });

  it('brings a text message back to the queue of text messages', async () => {
    await store({ ...delivery('text'), recipient: 'GUARDIAN#c1' }, delivery('text'));

    expect(await swept(3_600, 'text')).toEqual(['sms MESSAGE#text', 'bulk MESSAGE#text']);
  });

  it('fails, to be run again, where a queue does not take its work', async () => {
    await store(delivery('again'));
    queues.refuse('bulk');
    await expect(swept(3_600)).rejects.toThrow();
    queues.refuse();
    expect(await swept(3_600, 'again')).toEqual(['bulk MESSAGE#again']);
  });

  it.each([{}, { schedule: 'sweep' }, { schedule: 'daily', scheduledAt: AT }])(
    'refuses the event %j',
    async (event) => {
      await expect(functions.sweep.handler(event)).rejects.toThrow();
    },
  );
});
