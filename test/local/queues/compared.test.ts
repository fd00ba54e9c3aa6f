/** The stand-in for SQS and fauxqs, an independent one, are asked the same and do the same: docs/adr/0015-own-stand-in-for-sqs.md. */
import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_RECEIVES, openFauxqs, openStandIn, type Side, VISIBILITY_SECONDS, type Work } from './sides.ts';

let sides: Record<'standIn' | 'fauxqs', Side>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const [standIn, fauxqs] = await Promise.all([openStandIn(), openFauxqs()]);
  sides = { standIn, fauxqs };
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(Object.values(sides).map((side) => side.stop()));
});

const laterBySeconds = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const allWell: Work = () => [];

/** Does the same on both sides, and expects the same. @returns what came of it */
async function both<T>(play: (side: Side) => Promise<T>): Promise<T> {
  const began = Date.now();
  const ours = await play(sides.standIn);
  vi.setSystemTime(began);
  const theirs = await play(sides.fauxqs);
  expect(ours).toEqual(theirs);
  return ours;
}

const send = ({ client, queueUrl: QueueUrl }: Side, MessageBody: string, DelaySeconds?: number) =>
  client.send(new SendMessageCommand({ QueueUrl, MessageBody, ...(DelaySeconds && { DelaySeconds }) }));

/** By number unless the ids are given. */
const sendBatch = (
  { client, queueUrl: QueueUrl }: Side,
  bodies: readonly string[],
  ids?: readonly string[],
) =>
  client.send(
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: bodies.map((MessageBody, index) => ({ Id: ids?.[index] ?? String(index), MessageBody })),
    }),
  );

/** fauxqs names some as the query protocol of before did, with a prefix. */
const nameOfError = (sent: Promise<unknown>) =>
  sent.then(
    () => 'taken',
    ({ name }: Error) => name.split('.').at(-1),
  );

describe('what is sent', () => {
  it('is taken with a digest that the SDK verifies, and comes once', async () => {
    const came = await both(async (side) => {
      const { MD5OfMessageBody } = await send(side, '常伴');
      const { Successful = [], Failed = [] } = await sendBatch(side, ['two', 'three']);
      const taken = await side.work(allWell);
      return [
        MD5OfMessageBody,
        Successful.map(({ Id }) => Id),
        Failed,
        taken,
        await side.work(allWell),
        await side.state(),
      ];
    });
    expect(came.slice(3)).toEqual([
      ['常伴', 'two', 'three'].map((body) => ({ body, receives: 1 })),
      [],
      { waiting: 0, inFlight: 0, dead: [] },
    ]);
  });

  it('comes ten at a time at most', async () => {
    const counts = await both(async (side) => {
      await sendBatch(
        side,
        Array.from({ length: 10 }, (_, index) => `a${index}`),
      );
      await sendBatch(side, ['b0', 'b1']);
      return [(await side.work(allWell)).length, (await side.work(allWell)).length];
    });
    expect(counts).toEqual([10, 2]);
  });

  it('waits as long as it is delayed', async () => {
    const came = await both(async (side) => {
      await send(side, 'later', 900);
      const before = await side.work(allWell);
      laterBySeconds(899);
      const just = await side.work(allWell);
      laterBySeconds(1);
      return [before, just, await side.work(allWell)];
    });
    expect(came).toEqual([[], [], [{ body: 'later', receives: 1 }]]);
  });
});

describe('what fails', () => {
  it('is hidden until its visibility time-out is over, and comes alone: what went well does not', async () => {
    const came = await both(async (side) => {
      await sendBatch(side, ['good', 'bad']);
      const first = await side.work(() => ['bad']);
      laterBySeconds(VISIBILITY_SECONDS - 1);
      const tooEarly = await side.work(allWell);
      laterBySeconds(1);
      return [first.length, tooEarly, await side.work(allWell), await side.state()];
    });
    expect(came).toEqual([2, [], [{ body: 'bad', receives: 2 }], { waiting: 0, inFlight: 0, dead: [] }]);
  });

  it('comes again with its whole batch where the function dies', async () => {
    const came = await both(async (side) => {
      await sendBatch(side, ['one', 'two']);
      await side.work(() => 'dies');
      laterBySeconds(VISIBILITY_SECONDS);
      return side.work(allWell);
    });
    expect(came).toEqual(['one', 'two'].map((body) => ({ body, receives: 2 })));
  });

  it('every time is set aside after its last, and others go on', async () => {
    const came = await both(async (side) => {
      await sendBatch(side, ['poison', 'good']);
      const receives: number[] = [];
      for (let round = 0; round <= MAX_RECEIVES; round += 1) {
        const taken = await side.work(() => ['poison']);
        receives.push(...taken.filter(({ body }) => body === 'poison').map((one) => one.receives));
        laterBySeconds(VISIBILITY_SECONDS);
      }
      return { receives, ...(await side.state()) };
    });
    expect(came).toEqual({ receives: [1, 2, 3], waiting: 0, inFlight: 0, dead: ['poison'] });
  });
});

describe('wrong input', () => {
  const mebibyte = 'x'.repeat(1_048_576);

  it.each<[string, (side: Side) => Promise<unknown>, string]>([
    [
      'an unknown queue',
      (side) => send({ ...side, queueUrl: `${side.queueUrl}-other` }, 'x'),
      'QueueDoesNotExist',
    ],
    ['a message without a body', (side) => send(side, ''), 'MissingParameter'],
    [
      'a message with a character that XML does not have',
      (side) => send(side, '\u0000'),
      'InvalidMessageContents',
    ],
    ['a message of a mebibyte', (side) => send(side, mebibyte), 'taken'],
    ['a message of a byte more', (side) => send(side, `${mebibyte}x`), 'InvalidParameterValue'],
    ['an empty batch', (side) => sendBatch(side, []), 'EmptyBatchRequest'],
    [
      'a batch of eleven',
      (side) => sendBatch(side, Array.from({ length: 11 }, String)),
      'TooManyEntriesInBatchRequest',
    ],
    [
      'a batch with an id twice',
      (side) => sendBatch(side, ['a', 'b'], ['1', '1']),
      'BatchEntryIdsNotDistinct',
    ],
    [
      'a batch with an id of other characters',
      (side) => sendBatch(side, ['a'], ['#1']),
      'InvalidBatchEntryId',
    ],
    [
      'a batch of more than a mebibyte together',
      (side) => sendBatch(side, [mebibyte, 'x']),
      'BatchRequestTooLong',
    ],
  ])('%s', async (_, play, expected) => {
    expect(await both((side) => nameOfError(play(side)))).toBe(expected);
  });

  it('in one entry of a batch leaves the others', async () => {
    const came = await both(async (side) => {
      const { Successful = [], Failed = [] } = await sendBatch(side, ['good', '\u0000', 'fine']);
      const failed = Failed.map(({ Id, Code, SenderFault }) => [Id, Code, SenderFault]);
      return [Successful.map(({ Id }) => Id), failed, (await side.work(allWell)).map(({ body }) => body)];
    });
    expect(came).toEqual([['0', '2'], [['1', 'InvalidMessageContents', true]], ['good', 'fine']]);
  });

  it('that fauxqs lets pass: AWS’s reference bounds a delay by 900 s, and so does the stand-in', async () => {
    expect(await nameOfError(send(sides.fauxqs, 'x', 901))).toBe('taken');
    expect(await nameOfError(send(sides.standIn, 'x', 901))).toBe('InvalidParameterValue');
  });
});
