import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../local/functions/messages.ts';
import { deliver } from '../../../local/streams/deliver.ts';
import type { StreamRecord } from '../../../local/streams/records.ts';

const record = (id: number): StreamRecord => ({
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(id) },
});
const idsOf = (records: readonly StreamRecord[]) =>
  records.map(({ dynamodb }) => dynamodb.SequenceNumber).join('');
const failed: Outcome = { ok: false, failure: { errorType: 'Error', errorMessage: 'no' } };
const ok = (failures: string[] = []): Outcome => ({
  ok: true,
  payload: JSON.stringify({ batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) }),
});

interface Played {
  readonly bisects?: boolean;
  readonly retries?: number | undefined;
  readonly reportsItemFailures?: boolean;
  readonly answer: (ids: string, attempt: number) => Outcome;
}

/** Plays records 1 to 4 and tells what was tried, what was given up and up to where it came. */
async function play({ bisects = false, retries, reportsItemFailures = false, answer }: Played) {
  const tried: string[] = [];
  const givenUp: string[] = [];
  const waits: number[] = [];
  let done = '';
  await deliver([1, 2, 3, 4].map(record), {
    mapping: { bisects, retries, reportsItemFailures },
    invoke: async (records) => {
      tried.push(idsOf(records));
      return answer(idsOf(records), tried.length);
    },
    backOff: async (attempt) => {
      waits.push(attempt);
    },
    onDone: ({ dynamodb }) => {
      done = dynamodb.SequenceNumber;
    },
    onGivenUp: (records) => givenUp.push(idsOf(records)),
  });
  return { tried, givenUp, done, waits };
}

const poison = (bad: string) => (ids: string) => (ids.includes(bad) ? failed : ok());

describe('deliver', () => {
  it('a good batch is delivered once', async () => {
    expect(await play({ answer: () => ok() })).toEqual({
      tried: ['1234'],
      givenUp: [],
      done: '4',
      waits: [],
    });
  });

  it('a failed batch is tried again until it succeeds', async () => {
    const played = await play({ answer: (_ids, attempt) => (attempt < 4 ? failed : ok()) });
    expect(played).toMatchObject({ tried: ['1234', '1234', '1234', '1234'], done: '4', waits: [1, 2, 3] });
  });

  it('after its retries the whole batch is given up and passed', async () => {
    const played = await play({ retries: 2, answer: () => failed });
    expect(played).toMatchObject({ tried: ['1234', '1234', '1234'], givenUp: ['1234'], done: '4' });
  });

  it('bisection gives up the one bad record only', async () => {
    const played = await play({ bisects: true, retries: 1, answer: poison('3') });
    expect(played).toMatchObject({ tried: ['1234', '12', '34', '3', '3', '4'], givenUp: ['3'], done: '4' });
  });

  it('records before a reported failure are not delivered again', async () => {
    const answer = (ids: string) => (ids.includes('3') ? ok(['3', '4']) : ok());
    const played = await play({ reportsItemFailures: true, retries: 1, answer });
    expect(played).toMatchObject({ tried: ['1234', '34'], givenUp: ['34'], done: '4' });
  });

  it('with bisection the rest is split at the reported failure', async () => {
    const answer = (ids: string) => (ids.includes('3') ? ok(['3']) : ok());
    const played = await play({ reportsItemFailures: true, bisects: true, retries: 0, answer });
    expect(played).toMatchObject({ tried: ['1234', '3', '4'], givenUp: ['3'], done: '4' });
  });

  it('a report that makes no sense fails the whole batch', async () => {
    const answer = (_ids: string, attempt: number) => (attempt === 1 ? ok(['nowhere']) : ok());
    expect(await play({ reportsItemFailures: true, retries: 1, answer })).toMatchObject({
      tried: ['1234', '1234'],
    });
  });

  it('without ReportBatchItemFailures a report says nothing', async () => {
    expect(await play({ answer: () => ok(['1']) })).toMatchObject({ tried: ['1234'], done: '4' });
  });
});
