import { describe, expect, it } from 'vitest';
import { sortedPage } from '../../functions/store/sorted-page.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';

const records = ['c', 'a', 'e', 'b', 'd'];
const page = (limit: number, cursor?: string, fingerprint = 'mine') => {
  const result = sortedPage(records, (record) => record, { limit, cursor, fingerprint });
  if (isRefusal(result)) throw new Error(result.refusal);
  return result;
};
const refused = (cursor: string) =>
  sortedPage(records, (record) => record, { limit: 2, cursor, fingerprint: 'mine' });

describe('a page of what was put together', () => {
  it('goes on where the former ended, to the end', () => {
    const first = page(2);
    const second = page(2, first.next);
    const third = page(2, second.next);

    expect([first.items, second.items, third.items]).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(third).not.toHaveProperty('next');
  });

  it.each([4, 5, 6])('of %i out of 5 has a next one only when something is left', (limit) => {
    expect('next' in page(limit)).toBe(limit < 5);
  });

  it('takes no cursor of another query or person, and none that was altered', () => {
    const { next = '' } = page(2, undefined, 'another');

    expect(
      [refused(next), refused('x'), refused(`${page(2).next}`.slice(1))].map((one) => isRefusal(one)),
    ).toEqual([true, true, true]);
  });
});
