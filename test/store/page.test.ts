import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Page, PageRequest, Source } from '../../functions/store/page.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { startEngine } from '../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let pages: typeof import('../../functions/store/page.ts');
let batch: typeof import('../../functions/store/batch.ts');

const PARTITIONS = ['甲', '乙', '丙'] as const;
const A_PARTITION = 25;

/** 75 things in three partitions; the numbers run through. */
const things = PARTITIONS.flatMap((partition, at) =>
  Array.from({ length: A_PARTITION }, (_, index) => {
    const number = at * A_PARTITION + index;
    const id = String(number).padStart(3, '0');
    const status = number % 2 === 0 ? 'even' : 'odd';
    return { pk: `T#${id}`, sk: 'T', number, byStreetPk: partition, byStreetSk: `${status}#${id}` };
  }),
);
const parse = (item: unknown) => z.object({ number: z.int() }).parse(item).number;

beforeAll(async () => {
  engine = await startEngine();
  pages = await import('../../functions/store/page.ts');
  batch = await import('../../functions/store/batch.ts');
  const { documents } = await import('../../functions/store/documents.ts');
  for (const piece of batch.inPieces(things, 25))
    await documents.send(
      new BatchWriteCommand({ RequestItems: { program: piece.map((Item) => ({ PutRequest: { Item } })) } }),
    );
});
afterAll(() => engine.stop());

const source = (change: Partial<Source> = {}): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: PARTITIONS,
  ...change,
});
type Keep = (number: number) => boolean;

const page = async (
  from: Source,
  request: Omit<PageRequest, 'fingerprint'>,
  keep?: Keep,
): Promise<Page<number>> => {
  const read = await pages.readPage(from, { ...request, fingerprint: 'mine' }, parse, keep);
  if (isRefusal(read)) throw new Error(`refused: ${read.refusal}`);
  return read;
};
/** Page after page; how many items each had. */
async function walk(from: Source, limit: number, keep?: Keep) {
  const found: number[] = [];
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(from, { limit, cursor }, keep);
    found.push(...items);
    sizes.push(items.length);
    cursor = next;
  } while (cursor);
  return { found, sizes };
}

const inKeyOrder = PARTITIONS.flatMap((_, at) => {
  const numbers = Array.from({ length: A_PARTITION }, (__, index) => at * A_PARTITION + index);
  return [...numbers.filter((n) => n % 2 === 0), ...numbers.filter((n) => n % 2 === 1)];
});

describe('pages', () => {
  it.each([1, 2, 7, 24, 25, 26, 74, 75, 76, 200])(
    'of %i hold every record once, partition after partition, in key order',
    async (limit) => {
      const { found, sizes } = await walk(source(), limit);

      expect(found).toEqual(inKeyOrder);
      expect(sizes.slice(0, -1).every((size) => size === limit)).toBe(true);
    },
  );

  it('of one partition end with it', async () => {
    expect((await walk(source({ partitions: ['乙'] }), 10)).found).toEqual(inKeyOrder.slice(25, 50));
  });

  it('newest first is each partition backwards', async () => {
    const backwards = PARTITIONS.flatMap((_, at) => inKeyOrder.slice(at * 25, at * 25 + 25).reverse());

    expect((await walk(source({ newestFirst: true }), 7)).found).toEqual(backwards);
  });

  it('of one range leave out what begins otherwise', async () => {
    const { found } = await walk(source({ skBegins: 'odd#' }), 4);

    expect(found).toEqual(inKeyOrder.filter((number) => number % 2 === 1));
  });

  it.each([1, 3, 50])('with a filter are full all the same, but for the last (%i a page)', async (limit) => {
    const keep = (number: number) => number % 10 === 3;

    const { found, sizes } = await walk(source(), limit, keep);

    expect(found).toEqual(inKeyOrder.filter(keep));
    expect(sizes.slice(0, -1).every((size) => size === limit)).toBe(true);
  });

  it('that nothing fits are one empty page', async () => {
    expect(await page(source(), { limit: 5 }, () => false)).toEqual({ items: [] });
    expect(await page(source({ partitions: [] }), { limit: 5 })).toEqual({ items: [] });
    expect(await page(source({ partitions: ['nowhere', 'else'] }), { limit: 5 })).toEqual({ items: [] });
  });

  it('go on after a record that was not there when the page before was read', async () => {
    const from = source({ partitions: ['甲'] });
    const { next } = await page(from, { limit: 5 });

    expect((await page(from, { limit: 2, cursor: next })).items).toEqual(inKeyOrder.slice(5, 7));
  });
});

describe('a cursor', () => {
  const cursor = async (from = source(), limit = 5) => (await page(from, { limit })).next;
  const read = async (from: Source, request: PageRequest) => pages.readPage(from, request, parse);

  it.each<[string, PageRequest['fingerprint'], Partial<Source>]>([
    ['of another asker or query', 'theirs', {}],
    ['of another partition', 'mine', { partitions: ['丙'] }],
    ['of another range', 'mine', { skBegins: 'odd#' }],
    ['of another index', 'mine', { index: 'byDistrict' }],
    ['of no partition', 'mine', { partitions: [] }],
  ])('%s is refused', async (_, fingerprint, change) => {
    const answer = await read(source(change), { limit: 5, cursor: await cursor(), fingerprint });

    expect(answer).toEqual(refuse('cursorInvalid'));
  });

  it('holds no record, only where to go on', async () => {
    const text = Buffer.from((await cursor()) ?? '', 'base64url').toString();

    expect(JSON.parse(text)).toEqual([
      'mine',
      [0, { pk: 'T#008', sk: 'T', byStreetPk: '甲', byStreetSk: 'even#008' }],
    ]);
  });

  it('between two partitions begins the next one', async () => {
    const next = await cursor(source(), 25);

    expect((await page(source(), { limit: 1, cursor: next })).items).toEqual(inKeyOrder.slice(25, 26));
  });
});

describe('reading many', () => {
  it('a whole query is every record in key order', async () => {
    expect(await pages.readAll(source(), parse)).toEqual(inKeyOrder);
    expect(await pages.readAll(source({ newestFirst: true, partitions: ['丙'] }), parse)).toEqual(
      inKeyOrder.slice(50).reverse(),
    );
  });

  it('by key gives those that exist, beyond the 100 that one request takes', async () => {
    const keys = Array.from({ length: 250 }, (_, index) => ({
      pk: `T#${String(index).padStart(3, '0')}`,
      sk: 'T',
    }));

    const found = await batch.readItems('program', keys, parse);

    expect(found.sort((a, b) => a - b)).toEqual(things.map(({ number }) => number));
    expect(await batch.readItems('program', [], parse)).toEqual([]);
  });

  it.each([
    [0, 3, []],
    [3, 3, [3]],
    [4, 3, [3, 1]],
    [6, 3, [3, 3]],
  ])('%i in pieces of %i', (count, size, sizes) => {
    const pieces = batch.inPieces(
      Array.from({ length: count }, (_, index) => index),
      size,
    );

    expect(pieces.map((piece) => piece.length)).toEqual(sizes);
    expect(pieces.flat()).toHaveLength(count);
  });
});
