import { describe, expect, it } from 'vitest';
import { ALL } from '../../../shared/intake/base-counts/base-count.ts';
import {
  baseInForce,
  baseOfStreet,
  baseOfStreets,
  changeRows,
} from '../../../shared/intake/base-counts/base-rules.ts';
import { coverageLine } from '../../../shared/intake/base-counts/coverage-line.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '../../../shared/kernel/instants.ts';
import { aBaseList } from '../../reporting/digests/builders.ts';

const STREET = '320404001' as StreetCode;
const OTHER = '320404002' as StreetCode;
const day = (text: string) => text as CalendarDate;
const now = '2026-03-10T02:00:00.000Z' as Instant;
const inForce = (...lists: ReturnType<typeof aBaseList>[]) => baseInForce(lists, { on: day('2026-06-30') });
const community = (end: string, count: number) => ({ communityCode: `${STREET}${end}`, count });

describe('R-IN-160: numbers of one list', () => {
  it('are replaced by place and kind, and taken away', () => {
    const { rows } = aBaseList({ rows: [{}, { kind: 'orphan', count: 1 }] });
    const changed = changeRows(
      rows,
      [
        { streetCode: STREET, kind: ALL, count: 5 },
        { streetCode: STREET, kind: 'orphan', count: null },
        { streetCode: STREET, communityCode: `${STREET}001` as never, kind: ALL, count: 2 },
      ],
      now,
    );
    expect(changed.map(({ communityCode, kind, count }) => [communityCode, kind, count])).toEqual([
      [undefined, ALL, 5],
      [`${STREET}001`, ALL, 2],
    ]);
  });
});

describe('R-IN-161: the base in force', () => {
  it('is of the latest list that has the place and kind, whatever the order of the lists', () => {
    const older = aBaseList({ on: '2026-01-01', rows: [{ count: 4 }, { streetCode: OTHER, count: 3 }] });
    const newer = aBaseList({ on: '2026-05-01', rows: [{ count: 6 }] });
    for (const rows of [inForce(older, newer), inForce(newer, older)])
      expect([STREET, OTHER].map((street) => baseOfStreet(rows, street, ALL))).toEqual([6, 3]);
  });

  it.each([
    ['the day itself', '2026-06-30', 4],
    ['the day after', '2026-07-01', undefined],
  ])('counts a list of %s: %s', (_, on, base) => {
    expect(baseOfStreet(inForce(aBaseList({ on })), STREET, ALL)).toBe(base);
  });
});

describe('R-IN-162: the base of a street', () => {
  it.each<[string, Record<string, unknown>[], number | undefined]>([
    ['its own number', [{ count: 4 }], 4],
    ['its communities’ together', [community('001', 1), community('002', 2)], 3],
    ['its own before its communities’ of the same list', [{ count: 9 }, community('001', 1)], 9],
    [
      'the sum of its kinds',
      [
        { kind: 'orphan', count: 2 },
        { kind: 'leftBehind', count: 5 },
      ],
      7,
    ],
    ['what counts each child once before the sum', [{ count: 6 }, { kind: 'leftBehind', count: 7 }], 6],
    ['nothing without numbers', [{ streetCode: OTHER }], undefined],
    ['none is a number too', [{ count: 0 }], 0],
  ])('is %s', (_, rows, base) => {
    expect(baseOfStreet(inForce(aBaseList({ rows })), STREET, ALL)).toBe(base);
  });

  it('of communities in a later list counts before an older one of its own', () => {
    const lists = [aBaseList(), aBaseList({ on: '2026-05-01', rows: [community('001', 1)] })];
    expect(baseOfStreet(inForce(...lists), STREET, ALL)).toBe(1);
  });

  it('and of another together is none while one of them has none', () => {
    const one = inForce(aBaseList());
    const both = inForce(aBaseList({ rows: [{}, { streetCode: OTHER, count: 3 }] }));
    expect([one, both].map((rows) => baseOfStreets(rows, [STREET, OTHER], ALL))).toEqual([undefined, 7]);
    expect(baseOfStreets(both, [], ALL)).toBeUndefined();
  });
});

describe('R-IN-163: a rate', () => {
  it.each([
    ['of a base', 8, 4, 2, { rate: 25, gap: 4, isContradiction: false }],
    ['to one decimal', 3, 3, 1, { rate: 33.3, gap: 0, isContradiction: false }],
    [
      'of a base smaller than the files, as a contradiction',
      3,
      4,
      2,
      { rate: 66.7, gap: 0, isContradiction: true },
    ],
    ['is none where more are paired than the base has', 1, 4, 2, { gap: 0, isContradiction: true }],
    ['is none of nobody', 0, 0, 0, { gap: 0, isContradiction: false }],
    ['is none without a base', undefined, 4, 2, { isContradiction: false }],
  ])('%s', (_, base, files, paired, expected) => {
    const {
      kind: _kind,
      base: _base,
      files: _files,
      paired: _paired,
      ...line
    } = coverageLine(ALL, {
      base,
      files,
      paired,
    });
    expect(line).toEqual(expected);
  });
});
