import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnchorName } from '../../../shared/reporting/audit/anchor.ts';
import {
  canonicalText,
  NO_SEAL,
  notYetSealed,
  type Seal,
  sealHash,
} from '../../../shared/reporting/audit/chain.ts';
import { entryItem, hashed, type Item, type Log, sealedLog, sha256, verify } from './chains.ts';

describe('the canonical text of a stored entry', () => {
  it('does not depend on the order of attributes', () => {
    expect(canonicalText({ b: [1, { d: null, c: '王' }], a: true })).toBe(
      canonicalText({ a: true, b: [1, { c: '王', d: null }] }),
    );
  });

  it.each([
    ['a number and its text', 1, '1'],
    ['a list and its text', [1], '[1]'],
    ['one list and two', [[1], [2]], [[1, 2]]],
    ['a set and a list', new Set(['a']), ['a']],
    ['two sets', new Set(['a']), new Set(['b'])],
    ['bytes and other bytes', Uint8Array.of(1), Uint8Array.of(2)],
    ['no attribute and an empty one', {}, { a: '' }],
    ['no attribute and null', {}, { a: null }],
  ])('tells %s apart', (_, one, other) => {
    expect(canonicalText(one)).not.toBe(canonicalText(other));
  });

  it('differs whenever two JSON values differ, and only then', () => {
    fc.assert(
      fc.property(jsonPairs, ([one, other]) => {
        expect(canonicalText(one) === canonicalText(other)).toBe(isDeepStrictEqual(one, other));
      }),
      {
        numRuns: 2_000,
        examples: [
          [[[], {}]],
          [[[['member', 'a', 1]], { a: 1 }]],
          [[JSON.parse('{"__proto__":{"a":1}}'), {}]],
          [['\ud800', '\udc00']],
          [
            [
              { a: 1, b: 2 },
              { b: 2, a: 1 },
            ],
          ],
        ],
      },
    );
  });
});

/** Through its text, as it is stored: -0 is no JSON number of its own. */
const anyJson = fc.jsonValue({ stringUnit: 'grapheme' }).map((value) => JSON.parse(JSON.stringify(value)));

/** What is easily taken for the value, and is another. */
const NEARLY: readonly ((value: unknown) => unknown)[] = [
  (value) => [value],
  (value) => ({ '': value }),
  (value) => JSON.stringify(value),
  (value) => (Array.isArray(value) ? { ...value } : [value, null]),
  (value) => (Array.isArray(value) ? value.toReversed() : null),
  (value) => (typeof value === 'object' && value !== null ? { ...value, z: null } : {}),
  (value) => (typeof value === 'object' && value !== null ? Object.entries(value) : []),
];
/** The same change at some depth: of the whole, or of one member of it. */
function changed(value: unknown, pick: number): unknown {
  const near = NEARLY[pick % NEARLY.length] as (typeof NEARLY)[number];
  if (pick % 2 === 0 || typeof value !== 'object' || value === null) return near(value);
  const [name, member] = Object.entries(value)[0] ?? ['a', null];
  const inner = changed(member, pick >> 1);
  return Array.isArray(value) ? [inner, ...value.slice(1)] : { ...value, [name]: inner };
}
const jsonPairs = fc.oneof(
  fc.tuple(anyJson, anyJson),
  fc.tuple(anyJson, fc.nat()).map(([value, pick]) => [value, changed(value, pick)] as const),
);

describe('R-RE-34: what the stream delivers again', () => {
  const [first, second, third] = [0, 1, 2].map((index) => hashed(entryItem(index)));
  const all = [first!, second!, third!];

  it.each([
    ['nothing was sealed', [], all],
    ['one has a mark', [first!], [second!, third!]],
    ['all have', all, []],
  ])('is left out: %s', (_, marked, expected) => {
    expect(notYetSealed(all, new Set(marked.map(({ key }) => key)))).toEqual(expected);
  });

  it('is taken once where one delivery has it twice', () => {
    expect(notYetSealed([first!, second!, first!], new Set())).toEqual([first!, second!]);
  });
});

const headOf = ({ seals }: Log) => seals.at(-1) as unknown as Seal;

/** One to six seals of one to five entries, and a number to choose among them. */
const logs = fc.record({
  log: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }).map(sealedLog),
  pick: fc.nat(),
});

const sealOf = ({ seals }: Log, key: string) =>
  1 + seals.findIndex((seal) => (seal as unknown as Seal).entries.some((entry) => entry.key === key));
const replaceAt = (items: readonly Item[], index: number, item: Item) => items.with(index, item);
const withOwnHash = (seal: Item): Item => ({ ...seal, hash: sealHash(seal, sha256) });

describe('R-RE-35: verification', () => {
  it('counts the entries and seals, and names where the chain ends', () => {
    const log = sealedLog([2, 1, 3]);
    const { seq, hash, sealedAt } = headOf(log);
    expect(verify(log)).toEqual({
      holds: true,
      anchors: 0,
      entries: 6,
      seals: 3,
      waiting: 0,
      head: { seq, hash, sealedAt },
    });
    expect(verify({ entries: [], seals: [] })).toMatchObject({ holds: true, entries: 0, seals: 0 });
  });

  it('holds whatever order the entries were stored in, and when one was sealed twice as it is', () => {
    fc.assert(
      fc.property(logs, ({ log }) => {
        expect(verify({ ...log, entries: log.entries.toReversed() }, { anchor: headOf(log) }).holds).toBe(
          true,
        );
      }),
    );
    const log = sealedLog([2, 1]);
    const again = { ...log.seals[1]!, entries: [hashed(log.entries[2]!), hashed(log.entries[0]!)] };
    expect(verify({ ...log, seals: [log.seals[0]!, withOwnHash(again)] }).holds).toBe(true);
  });

  it('finds and names the edit of any attribute of any entry', () => {
    const spoil = fc.constantFrom<(item: Item) => Item>(
      (item) => ({ ...item, why: `${item.why} ` }),
      (item) => ({ ...item, storedAt: item.at === item.storedAt ? '2026-01-01T00:00:00.000Z' : item.at }),
      (item) => ({ ...item, by: { ...(item.by as object), memberId: 'somebody' } }),
      (item) => ({ ...item, note: 'added' }),
      ({ action: _, ...item }) => item as Item,
    );
    fc.assert(
      fc.property(logs, spoil, ({ log, pick }, edit) => {
        const index = pick % log.entries.length;
        const item = log.entries[index]!;
        const entries = replaceAt(log.entries, index, edit(item));
        const fault = { kind: 'entryEdited', seq: sealOf(log, item.sk), entry: item.sk };
        expect(verify({ ...log, entries })).toMatchObject({ holds: false, fault });
      }),
    );
  });

  it('finds and names a deleted entry, and one that was put in past the sealer', () => {
    fc.assert(
      fc.property(logs, ({ log, pick }) => {
        const { sk } = log.entries[pick % log.entries.length]!;
        const without = log.entries.filter((item) => item.sk !== sk);
        const deleted = { kind: 'entryDeleted', seq: sealOf(log, sk), entry: sk };
        expect(verify({ ...log, entries: without })).toMatchObject({ fault: deleted });
        const added = { ...entryItem(pick % log.entries.length), sk: `${sk}-added` };
        const unsealed = { kind: 'entryUnsealed', entry: added.sk };
        expect(verify({ ...log, entries: [...log.entries, added] })).toMatchObject({ fault: unsealed });
      }),
    );
  });

  it('finds two entries that have changed places', () => {
    fc.assert(
      fc.property(logs, fc.nat(), ({ log, pick }, other) => {
        const [a, b] = [pick % log.entries.length, other % log.entries.length];
        fc.pre(a !== b);
        const [one, two] = [log.entries[a]!, log.entries[b]!];
        const entries = log.entries.with(a, { ...two, sk: one.sk }).with(b, { ...one, sk: two.sk });
        const first = one.sk < two.sk ? one.sk : two.sk;
        const fault = { kind: 'entryEdited', seq: sealOf(log, first), entry: first };
        expect(verify({ ...log, entries })).toMatchObject({ fault });
      }),
    );
  });

  it('finds and names an edited seal, also when its own hash was made to fit', () => {
    const spoil = fc.constantFrom<(seal: Item) => Item>(
      (seal) => ({ ...seal, sealedAt: '2026-01-01T00:00:00.000Z' }),
      (seal) => ({ ...seal, note: 'added' }),
      (seal) => ({ ...seal, previous: sha256('another') }),
      (seal) => ({ ...seal, entries: (seal.entries as unknown[]).slice(1) }),
      (seal) => ({ ...seal, entries: [...(seal.entries as unknown[]), hashed(entryItem(99))] }),
    );
    fc.assert(
      fc.property(logs, spoil, ({ log, pick }, edit) => {
        const index = pick % log.seals.length;
        const edited = edit(log.seals[index]!);
        const plain = { ...log, seals: replaceAt(log.seals, index, edited) };
        expect(verify(plain)).toMatchObject({ fault: { kind: 'sealEdited', seq: index + 1 } });
        const fitted = { ...log, seals: replaceAt(log.seals, index, withOwnHash(edited)) };
        const { fault } = verify(fitted, { anchor: headOf(log) }) as { fault?: { seq: number } };
        expect(fault?.seq === index + 1 || fault?.seq === index + 2).toBe(true);
      }),
    );
  });

  it('finds entries of a seal that were put in another order', () => {
    const log = sealedLog([1, 3, 1]);
    const seal = log.seals[1]!;
    const turned = { ...seal, entries: (seal.entries as unknown[]).toReversed() };
    const fault = { kind: 'sealEdited', seq: 2 };
    expect(verify({ ...log, seals: replaceAt(log.seals, 1, turned) })).toMatchObject({ fault });
    const fitted = { ...log, seals: replaceAt(log.seals, 1, withOwnHash(turned)) };
    expect(verify(fitted)).toMatchObject({ fault: { kind: 'sealReplaced', seq: 3 } });
  });

  it('finds and names the gap that a deleted seal leaves, and seals that have changed places', () => {
    fc.assert(
      fc.property(logs, ({ log, pick }) => {
        fc.pre(log.seals.length > 1);
        const index = pick % (log.seals.length - 1);
        const fault = { kind: 'sealMissing', seq: index + 1 };
        expect(verify({ ...log, seals: log.seals.toSpliced(index, 1) })).toMatchObject({ fault });
        const [one, two] = [log.seals[index]!, log.seals[index + 1]!];
        const turned = log.seals.with(index, { ...two, sk: one.sk }).with(index + 1, { ...one, sk: two.sk });
        const edited = { kind: 'sealEdited', seq: index + 1 };
        expect(verify({ ...log, seals: turned })).toMatchObject({ fault: edited });
      }),
    );
  });

  it('finds a seal that was put in between', () => {
    const log = sealedLog([1, 1]);
    const between = { ...log.seals[0]!, sk: `${log.seals[0]!.sk}5` };
    const fault = { kind: 'sealEdited', seq: 2 };
    expect(verify({ ...log, seals: [...log.seals, between] })).toMatchObject({ fault });
  });

  it('finds a tail that was cut off with all its entries, given an anchor', () => {
    fc.assert(
      fc.property(logs, ({ log, pick }) => {
        const kept = pick % log.seals.length;
        const seals = log.seals.slice(0, kept);
        const entries = log.entries.filter(({ sk }) => sealOf(log, sk) <= kept);
        expect(verify({ entries, seals }).holds).toBe(true);
        const fault = { kind: 'tailCut', seq: kept + 1 };
        expect(verify({ entries, seals }, { anchor: headOf(log) })).toMatchObject({ fault });
      }),
    );
  });

  it('finds a chain that was made again, given an anchor', () => {
    const log = sealedLog([2, 2]);
    const { entries, seals } = sealedLog([2, 1, 1]);
    expect(verify({ entries, seals }).holds).toBe(true);
    const fault = { kind: 'anchorDiffers', seq: 2 };
    expect(verify({ entries, seals }, { anchor: headOf(log) })).toMatchObject({ fault });
    expect(verify(log, { anchor: headOf(log) }).holds).toBe(true);
  });

  it('R-RE-92: names the first of several anchors that does not match, and counts those that do', () => {
    const log = sealedLog([2, 2, 1]);
    const anchors = log.seals.map(({ seq, hash }, index) => ({
      seq: Number(seq),
      hash: String(hash),
      anchoredAt: `2026-03-1${index}T20:30:00.000Z` as never,
    }));
    expect(verify(log, { anchors })).toMatchObject({ holds: true });
    const other = anchors.with(1, { ...anchors[1]!, hash: NO_SEAL });
    expect(verify(log, { anchors: [...anchors, ...other] })).toMatchObject({
      fault: { kind: 'anchorDiffers', seq: 2, anchoredAt: anchors[1]!.anchoredAt },
    });
    expect(
      verify({ ...log, seals: log.seals.slice(0, 1), entries: log.entries.slice(0, 2) }, { anchors }),
    ).toMatchObject({
      fault: { kind: 'tailCut', seq: 2, anchoredAt: anchors[1]!.anchoredAt },
    });
    for (const piece of [1, 2]) expect(verify(log, { anchors: other, piece }).holds).toBe(false);
  });

  it.each([
    'heads/320404/2026-11-30T20:30:00.000Z_0_' + NO_SEAL,
    'heads/320404/2026-11-30T20:30:00.000Z_1_short',
    'heads/320404/yesterday_1_' + NO_SEAL,
    'heads/320404/2026-11-30T20:30:00.000Z',
    '',
  ])('R-RE-92: takes no anchor from another name: %s', (name) => {
    expect(parseAnchorName(name)).toBeUndefined();
  });

  it('comes to the same verdict whatever the pieces that are read at a time', () => {
    const spoil = fc.constantFrom<(log: Log, pick: number) => Log>(
      (log) => log,
      ({ entries, seals }, pick) => ({ seals, entries: entries.toSpliced(pick % entries.length, 1) }),
      ({ entries, seals }, pick) => ({ entries, seals: seals.toSpliced(pick % seals.length, 1) }),
      ({ entries, seals }, pick) => {
        const { sk, ...entry } = entries[pick % entries.length] as Item;
        return { seals, entries: [...entries, { ...entry, sk: `${sk}-added` }] };
      },
    );
    fc.assert(
      fc.property(logs, spoil, fc.integer({ min: 1, max: 7 }), ({ log, pick }, edit, piece) => {
        const spoiled = edit(log, pick);
        expect(verify(spoiled, { piece })).toEqual(verify(spoiled));
      }),
    );
  });

  describe('of an entry that was put in past the sealer', () => {
    const { seals, entries } = sealedLog([2, 2]);
    const added = { ...entryItem(1), sk: `${entryItem(1).sk}-added` };
    const log = { seals, entries: [...entries, added] };
    const genuine = entries.map((item, index) => [item.sk, index < 2 ? 1 : 2] as const);
    it.each([
      ['without a mark', []],
      ['with a mark that names a seal which does not name it', [[added.sk, 2]]],
      ['with a mark that names a seal which is not there', [[added.sk, 9]]],
    ] as const)('names it: %s', (_, more) => {
      const marks = new Map([...genuine, ...more]);
      expect(verify(log, { marks })).toMatchObject({ fault: { kind: 'entryUnsealed', entry: added.sk } });
    });
    it('names an entry whose seal was cut off with it, by the mark that was left', () => {
      const cut = { seals: seals.slice(0, 1), entries: entries.slice(0, 2) };
      const fault = { kind: 'entryDeleted', seq: 2, entry: entries[2]?.sk };
      expect(verify(cut, { marks: new Map(genuine) })).toMatchObject({ fault });
    });
  });

  it('finds an entry that was edited and sealed again as it is now', () => {
    const log = sealedLog([2, 1]);
    const edited = { ...log.entries[0]!, why: '别的理由' };
    const entries = replaceAt(log.entries, 0, edited);
    const covered = withOwnHash({ ...log.seals[1]!, entries: [hashed(log.entries[2]!), hashed(edited)] });
    const fault = { kind: 'entryEdited', seq: 1, entry: edited.sk };
    expect(verify({ entries, seals: [log.seals[0]!, covered] })).toMatchObject({ fault });
  });

  const storedAt = entryItem(1).at as string;
  const after = (seconds: number) => new Date(Date.parse(storedAt) + seconds * 1000).toISOString();
  it.each([
    ['just stored', 0, true],
    ['a minute ago', 60, true],
    ['more than a minute ago', 60.001, false],
    ['a minute ahead, as another clock has it', -60, true],
    ['far ahead', -61, false],
  ])('an entry that is not sealed yet is no fault within a minute: %s', (_, seconds, holds) => {
    const { seals } = sealedLog([1]);
    const entries = [entryItem(0), entryItem(1)];
    const found = verify({ entries, seals }, { now: after(seconds) as never });
    expect(found).toMatchObject(holds ? { holds, waiting: 1 } : { fault: { kind: 'entryUnsealed' } });
  });

  it('an entry without the time of its storage must be sealed', () => {
    const { storedAt: _, ...entry } = entryItem(0);
    const found = verify({ entries: [entry as Item], seals: [] }, { now: entryItem(0).at as never });
    expect(found).toMatchObject({ fault: { kind: 'entryUnsealed', entry: entry.sk } });
  });
});
