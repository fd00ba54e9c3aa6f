/** docs/threats.md, held against the list of ASVS. */
import { describe, expect, it } from 'vitest';
import { pageNamed } from './pages.ts';

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they are numbered from 1. */
const REQUIREMENTS: Readonly<Record<string, number>> = {
  '1.1': 2,
  '1.2': 9,
  '1.3': 11,
  '1.4': 3,
  '1.5': 2,
  '2.1': 3,
  '2.2': 3,
  '2.3': 4,
  '2.4': 1,
  '3.2': 2,
  '3.3': 4,
  '3.4': 6,
  '3.5': 5,
  '3.7': 2,
  '4.1': 3,
  '4.2': 1,
  '4.3': 2,
  '4.4': 4,
  '5.1': 1,
  '5.2': 3,
  '5.3': 2,
  '5.4': 3,
  '6.1': 3,
  '6.2': 12,
  '6.3': 4,
  '6.4': 4,
  '6.5': 5,
  '6.6': 3,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 2,
  '7.6': 2,
  '8.1': 2,
  '8.2': 3,
  '8.3': 1,
  '8.4': 1,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 2,
  '10.3': 4,
  '10.4': 11,
  '10.5': 5,
  '10.6': 2,
  '10.7': 3,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 4,
  '11.5': 1,
  '11.6': 1,
  '12.1': 3,
  '12.2': 2,
  '12.3': 4,
  '13.1': 1,
  '13.2': 5,
  '13.3': 2,
  '13.4': 5,
  '14.1': 2,
  '14.2': 4,
  '14.3': 3,
  '15.1': 3,
  '15.2': 3,
  '15.3': 7,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
  '17.1': 1,
  '17.2': 4,
  '17.3': 2,
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const all = Object.entries(REQUIREMENTS).flatMap(([section, count]) =>
  range(1, count).map((number) => `${section}.${number}`),
);

/** `1.2.5–8, 1.3.4` to each of them. */
const expand = (cell: string) =>
  cell.split(', ').flatMap((part) => {
    const [, section, from, to] = /^(\d+\.\d+)\.(\d+)(?:–(\d+))?$/.exec(part.trim()) ?? [];
    if (section === undefined) throw new Error(`${part} is no requirement`);
    return range(Number(from), Number(to ?? from)).map((number) => `${section}.${number}`);
  });

const rows = pageNamed('docs/threats.md')
  .text.split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('docs/threats.md', () => {
  it('has each requirement of levels 1 and 2 of ASVS 5.0.0 in one row', () => {
    const named = rows.flatMap(([, requirements = '']) => expand(requirements));
    const byText = (a: string, b: string) => a.localeCompare(b);
    expect(named.toSorted(byText)).toEqual(all.toSorted(byText));
  });

  it('says of each row whether it is met, and how', () => {
    for (const [, requirements, state, how] of rows)
      expect([
        requirements,
        ['met', 'issuer', 'not used', 'left'].includes(String(state)),
        how !== '',
      ]).toEqual([requirements, true, true]);
  });
});
