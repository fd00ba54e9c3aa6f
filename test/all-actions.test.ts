import { describe, expect, it } from 'vitest';
import { ACTIONS, familyOf, findAction } from '../shared/all-actions.ts';
import { type ActionKind, AUDIT_FAMILIES } from '../shared/kernel/audit-action.ts';

const inBoth = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) };

describe('the actions of the audit log', () => {
  it.each(Object.entries<ActionKind>(ACTIONS))(
    '%s has words in both languages, and a family',
    (action, kind) => {
      expect(kind).toMatchObject(inBoth);
      expect(AUDIT_FAMILIES).toContain(familyOf(action));
    },
  );

  it.each([
    ['member.signedIn', 'signIn'],
    ['child.revealed', 'reveal'],
    ['volunteer.found', 'reveal'],
    ['child.historyRevealed', 'reveal'],
    ['member.manyReveals', 'reveal'],
    ['list.exportedWithIdentities', 'export'],
    ['child.exported', 'export'],
    ['attempt.beyondReach', 'attempt'],
    ['child.verified', 'child'],
  ])('%s is of the family %s', (action, family) => {
    expect(familyOf(action)).toBe(family);
  });

  it('one that no table has goes by its first word', () => {
    expect([findAction('moon.landed'), familyOf('moon.landed')]).toEqual([undefined, 'moon']);
  });
});
