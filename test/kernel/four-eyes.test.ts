import { describe, expect, it } from 'vitest';
import {
  type Concerned,
  GROUNDS,
  type Ground,
  groundAgainst,
  refuseSamePerson,
} from '../../shared/kernel/four-eyes.ts';

const oneself = { id: 'ann', volunteerId: 'volunteer-ann', householdKeys: ['phone-ann', 'house-ann'] };
const ALL = Object.keys(GROUNDS) as Ground[];

describe('Rule 11, R-KE-01: what needs another person', () => {
  const rows: [Ground, Concerned, Concerned][] = [
    ['oneself', { member: 'ann' }, { member: 'bea' }],
    ['ownVolunteer', { volunteerIds: ['volunteer-ann'] }, { volunteerIds: ['volunteer-bea', undefined] }],
    ['ownHousehold', { householdKeys: ['x', 'house-ann'] }, { householdKeys: ['x', 'house-bea'] }],
    ['proposer', { proposer: 'ann' }, { proposer: 'bea' }],
    ['vetter', { vetter: 'ann' }, { vetter: 'bea' }],
    ['confirmer', { confirmer: 'ann' }, { confirmer: 'bea' }],
    ['codeReader', { codeReaders: ['bea', 'ann'] }, { codeReaders: ['bea'] }],
    ['requester', { requester: 'ann' }, { requester: 'bea' }],
    ['receiver', { receiver: 'ann' }, { receiver: 'bea' }],
    ['investigator', { investigator: 'ann' }, { investigator: 'bea' }],
  ];
  it.each(rows)('%s: one’s own, and not somebody else’s', (ground, own, others) => {
    expect(groundAgainst(ALL, oneself, own)).toBe(ground);
    expect(groundAgainst(ALL, oneself, others)).toBeUndefined();
  });

  it('only on the grounds that the step has', () => {
    expect(
      groundAgainst(['proposer'], oneself, { vetter: 'ann', householdKeys: ['phone-ann'] }),
    ).toBeUndefined();
  });

  it('who is no volunteer and whose household is unknown is nobody’s family', () => {
    const bare = { id: 'cay', householdKeys: [] };
    expect(groundAgainst(ALL, bare, { volunteerIds: [undefined], householdKeys: [] })).toBeUndefined();
  });

  it.each(ALL)('%s is refused with what to do', (ground) => {
    const [, own] = rows.find(([name]) => name === ground) as (typeof rows)[number];
    expect(refuseSamePerson([ground], oneself, own)).toMatchObject({
      refusal: 'samePerson',
      detail: {
        zh: expect.stringContaining('请由本镇（街道）另一位同事或区妇联办理'),
        en: expect.stringContaining('Another officer'),
      },
    });
  });
});
