/** R-IN-24: a timeline is read by people. */
import { describe, expect, it } from 'vitest';
import { findAction } from '../../../shared/all-actions.ts';
import { describeEntry } from '../../../shared/intake/children/timeline.ts';
import { type AuditEntry, auditEntrySchema } from '../../../shared/kernel/audit-entry.ts';

const entry = (change: object): AuditEntry =>
  auditEntrySchema.parse({
    id: '1',
    at: '2026-03-10T02:00:00.000Z',
    districtCode: '320404',
    subject: { kind: 'child', id: 'child-1' },
    action: 'child.revealed',
    by: { kind: 'member', memberId: 'm1', roles: ['street'] },
    ...change,
  });

describe('R-IN-24: words for what happened', () => {
  it('the system is described by what it was doing', () => {
    const by = { kind: 'system', means: 'eraser' };
    expect(describeEntry(entry({ action: 'child.erased', by }), findAction, 'zh-CN')).toMatchObject({
      text: '身份信息已删除',
      by: '身份信息删除',
    });
  });

  it('an identity access is described with its purpose and its note', () => {
    const told = describeEntry(entry({ why: 'visit: 周末走访' }), findAction, 'zh-CN');

    expect([told.text, told.by, told.reason]).toEqual(['查看身份信息', '镇（街道）妇联', '走访 周末走访']);
  });

  it('a consent is described with the means by which it was given', () => {
    const told = describeEntry(
      entry({ action: 'child.consentGiven', to: 'pairing', why: 'paper 2026-03-09 2026-01' }),
      findAction,
      'en',
    );

    expect([told.text, told.to, told.reason]).toEqual([
      'Consent given',
      'Pairing and support',
      'On paper 2026-03-09 2026-01',
    ]);
  });

  it('somebody’s own words stay as they are, also when they begin like a code', () => {
    const told = describeEntry(
      entry({ action: 'child.closed', to: 'closed', why: 'visit: 已搬走' }),
      findAction,
      'zh-CN',
    );

    expect(told.reason).toBe('visit: 已搬走');
  });
});
