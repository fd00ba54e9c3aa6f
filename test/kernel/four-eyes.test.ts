import { describe, expect, it } from 'vitest';
import { refuseSamePerson } from '../../shared/kernel/four-eyes.ts';
import { reasonSchema } from '../../shared/kernel/people.ts';
import { member } from '../builders.ts';

describe('R-KE-01: nobody approves what they proposed', () => {
  it('another person may', () => {
    expect(refuseSamePerson(member('district'), 'somebody else')).toBeUndefined();
    expect(refuseSamePerson(member('district'), 'member-district')).toEqual({ refusal: 'samePerson' });
  });
});

describe('Rule 4: a reason in the audit log has no number of a person', () => {
  it.each<[string, boolean]>([
    ['家庭搬离本街道', true],
    ['2026年3月起由奶奶照看', true],
    ['门牌 12345 号', true],
    ['编号 123456', true],
    ['编号 1234567', false],
    ['电话 139 0000 1234', false],
    ['电话 0519-8888-1234', false],
    ['证件 32040419800101001X', false],
    ['电话 １３９００００１２３４', false],
  ])('%s: %s', (text, isTaken) => {
    expect(reasonSchema.safeParse(text).success).toBe(isTaken);
  });
});
