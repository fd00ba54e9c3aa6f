import { describe, expect, it } from 'vitest';
import type { Child } from '../../../shared/intake/children/child.ts';
import { mergeChoices } from '../../../shared/intake/children/merge-fields.ts';
import { type Merged, type MergePair, mergeFiles } from '../../../shared/intake/children/merge-files.ts';
import { inGroup, linkSiblings, unlinkSibling } from '../../../shared/intake/children/siblings.ts';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { child } from '../../builders.ts';
import { childIn } from './child-in.ts';
import { records } from './records.ts';

const NOW = '2026-04-01T02:00:00.000Z' as Instant;
const goes = records('goes', {
  name: '王子涵',
  guardian: { name: '李梅', relation: '奶奶', phone: '13900009999' },
  note: '怕狗',
  file: { needs: ['B2', 'C2'], mostWanted: ['C2'], kinds: ['lowIncome'], grade: '初一' },
});
const stays = records('stays');
const statusOf = (status: Child['status'], id: string, change = {}) => ({
  ...records(id),
  child: childIn(status, { id, ...change }),
});

const merge = (choices: Record<string, string> = {}, pair: Partial<MergePair> = {}) =>
  mergeFiles({ goes, stays, ...pair }, { fields: mergeChoices.parse(choices), reason: '重复建档' }, NOW);
const merged = (...args: Parameters<typeof merge>) => merge(...args) as Merged;
const refusedWith = (pair: Partial<MergePair>) => (merge({}, pair) as { refusal?: string }).refusal;

describe('R-IN-09: two files of one child become one', () => {
  it('the remaining file has its own answers, the other is closed and points to it', () => {
    const { closed, remains } = merged();

    expect(remains.identity).toEqual(stays.identity);
    expect(remains).toMatchObject({ fields: [], child: { ...stays.child, mergedFrom: ['goes'] } });
    expect(closed).toMatchObject({
      status: 'closed',
      mergedInto: 'stays',
      closeReason: '重复建档',
      closedAt: NOW,
    });
  });

  it('takes what was chosen of the other, joins the lists, and records what that replaced', () => {
    const { remains } = merged({
      name: 'other',
      guardian: 'other',
      note: 'other',
      kinds: 'both',
      needs: 'other',
      mostWanted: 'both',
      grade: 'other',
    });

    expect(remains.identity).toMatchObject({
      name: '王子涵',
      guardian: goes.identity.guardian,
      note: '怕狗',
    });
    expect(remains.child).toMatchObject({
      maskedName: '王*涵',
      kinds: ['leftBehind', 'lowIncome'],
      needs: ['B2', 'C2'],
      mostWanted: ['B2', 'C2'],
      grade: '初一',
    });
    expect(remains.was).toMatchObject({
      name: '王梓涵',
      guardian: stays.identity.guardian,
      kinds: ['leftBehind'],
      needs: ['A1', 'B2'],
    });
  });

  it.each<[string, Record<string, string>, Partial<MergePair>, string, string]>([
    [
      'needs without what is wanted most',
      { mostWanted: 'other' },
      {},
      '/fields/mostWanted',
      'mostWanted.notNeeded',
    ],
    [
      'three that are wanted most',
      { mostWanted: 'both', needs: 'both' },
      { stays: records('stays', { file: { mostWanted: ['A1', 'B2'] } }) },
      '/fields/mostWanted',
      'list.tooLong',
    ],
    [
      'an address in another street',
      { address: 'other' },
      {
        goes: records('goes', {
          address: { streetCode: '320404002', communityCode: '320404002001', detail: '1幢' },
          file: { streetCode: '320404002', communityCode: '320404002001' },
        }),
      },
      '/fields/address/communityCode',
      'community.otherStreet',
    ],
  ])('not %s', (_, choices, pair, pointer, fault) => {
    expect(merge(choices, pair)).toEqual({ pointer, fault });
  });

  it.each<[Child['status'], Child['status'], string | undefined]>([
    ['submitted', 'submitted', undefined],
    ['returned', 'waiting', undefined],
    ['waiting', 'waiting', undefined],
    ['waiting', 'proposed', undefined],
    ['waiting', 'paired', undefined],
    ['closed', 'waiting', undefined],
    ['waiting', 'submitted', 'mergeOtherWay'],
    ['waiting', 'returned', 'mergeOtherWay'],
    ['proposed', 'waiting', 'wrongStatus'],
    ['paired', 'waiting', 'wrongStatus'],
    ['submitted', 'closed', 'wrongStatus'],
  ])('%s into %s: %s', (from, into, refusal) => {
    expect(refusedWith({ goes: statusOf(from, 'goes'), stays: statusOf(into, 'stays') })).toBe(refusal);
  });

  it('a file that was merged is not merged again, and none into itself', () => {
    expect(refusedWith({ goes: statusOf('closed', 'goes', { mergedInto: 'another' }) })).toBe('wrongStatus');
    expect(refusedWith({ goes: stays })).toBe('wrongStatus');
  });

  it('R-SU-25: a file with an undecided request to leave remains', () => {
    const leaving = { file: { withdrawalId: 'w-1' } };

    expect(refusedWith({ goes: records('goes', leaving) })).toBe('withdrawalOpen');
    expect(merged({}, { stays: records('stays', leaving) }).remains.child).toMatchObject({
      withdrawalId: 'w-1',
    });
  });

  it('the longer wait counts', () => {
    const early = '2026-02-01T00:00:00.000Z';
    const waits = records('goes', { file: { waitingSince: early } });

    expect(merged({}, { goes: waits }).remains.child).toMatchObject({ waitingSince: early });
    expect(merged({}, { goes: stays, stays: waits }).remains.child).toMatchObject({ waitingSince: early });
  });

  it('siblings and earlier duplicates of both pass to the remaining file', () => {
    const pair = {
      goes: records('goes', { file: { siblingIds: ['brother', 'stays'], mergedFrom: ['first'] } }),
      stays: records('stays', { file: { siblingIds: ['sister', 'goes'] } }),
    };

    expect(merged({}, pair).remains.child).toMatchObject({
      siblingIds: ['sister', 'brother'],
      mergedFrom: ['goes', 'first'],
    });
    expect(merged({}, pair).closed.siblingIds).toEqual([]);
  });
});

describe('R-IN-23: siblings name each other', () => {
  const file = (id: string, siblingIds: string[] = []) => child({ id, siblingIds });
  const groups = (files: readonly Child[]) => files.map(({ id, siblingIds }) => [id, ...siblingIds]);

  it('linked siblings name all the others, and those who did so already are unchanged', () => {
    const linked = linkSiblings([file('a', ['b']), file('b', ['a']), file('c')]) as Child[];

    expect(groups(linked)).toEqual([
      ['a', 'b', 'c'],
      ['b', 'a', 'c'],
      ['c', 'a', 'b'],
    ]);
    expect(inGroup([file('a', ['b'])], ['b', 'a'] as ChildId[])).toEqual([]);
  });

  it.each([
    [12, false],
    [13, true],
  ])('%i in a family: refused %s', (count, isRefused) => {
    const files = Array.from({ length: count }, (_, index) => file(`child-${index}`));

    expect('refusal' in linkSiblings(files)).toBe(isRefused);
  });

  it('one leaves, the others stay together', () => {
    const left = unlinkSibling(
      [file('a', ['b', 'c']), file('b', ['a', 'c']), file('c', ['a', 'b'])],
      'b' as ChildId,
    );

    expect(groups(left)).toEqual([['a', 'c'], ['b'], ['c', 'a']]);
  });
});
