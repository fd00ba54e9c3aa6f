/** R-IN-24: a timeline is read by people. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../../shared/intake/children/timeline.ts';
import { TIMELINE_WORDS } from '../../../shared/intake/children/timeline-words.ts';
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

/** A search is nobody’s until somebody is found. */
const OF_THE_DISTRICT = 'child.searched';

/** What the source says may happen to a child’s file; what is put together there is played, see route-costs.test.ts. */
function actionsInSource(): string[] {
  const files = globSync('functions/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const named = files.flatMap((text) => [
    ...text.matchAll(/'((?:child|proposal|pairing|contact|withdrawal)\.[a-z]+(?:[A-Z][a-z]+)*)'/g),
  ]);
  const actions = new Set(named.map(([, action = '']) => action));
  return [...actions].filter((action) => action !== OF_THE_DISTRICT);
}

describe('R-IN-24: words for what happened', () => {
  it.each(actionsInSource())('%s has words', (action) => {
    expect(TIMELINE_WORDS).toHaveProperty([action]);
  });

  it('the system is described by what it was doing', () => {
    const by = { kind: 'system', means: 'eraser' };
    expect(describeEntry(entry({ action: 'child.erased', by }), 'zh-CN')).toMatchObject({
      text: '身份信息已删除',
      by: '身份信息删除',
    });
  });

  it('an identity access is described with its purpose and its note', () => {
    const told = describeEntry(entry({ why: 'visit: 周末走访' }), 'zh-CN');

    expect([told.text, told.by, told.reason]).toEqual(['查看身份信息', '镇（街道）妇联', '走访 周末走访']);
  });

  it('a consent is described with the means by which it was given', () => {
    const told = describeEntry(
      entry({ action: 'child.consentGiven', to: 'pairing', why: 'paper 2026-03-09 2026-01' }),
      'en',
    );

    expect([told.text, told.to, told.reason]).toEqual([
      'Consent was given',
      'Pairing',
      'On paper 2026-03-09 2026-01',
    ]);
  });

  it('somebody’s own words stay as they are, also when they begin like a code', () => {
    const told = describeEntry(
      entry({ action: 'child.closed', to: 'closed', why: 'visit: 已搬走' }),
      'zh-CN',
    );

    expect(told.reason).toBe('visit: 已搬走');
  });
});
