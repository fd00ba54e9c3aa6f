import { describe, expect, it } from 'vitest';
import { findAction } from '../../../shared/all-actions.ts';
import { type AuditEntry, auditEntrySchema } from '../../../shared/kernel/audit-entry.ts';
import { type ChainFault, chainFaultSchema } from '../../../shared/reporting/audit/chain-fault.ts';
import { describeAuditEntry } from '../../../shared/reporting/audit/describe-entry.ts';
import { faultWords } from '../../../shared/reporting/audit/fault-words.ts';
import { FAMILY_WORDS, SUBJECT_WORDS, SYSTEM_WORDS } from '../../../shared/reporting/audit/words.ts';

const inBoth = { zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) };

describe('the words of the audit log', () => {
  it.each(Object.entries(FAMILY_WORDS))('say what the family %s is', (_, words) => {
    expect(words).toMatchObject(inBoth);
  });
  it.each(Object.entries(SUBJECT_WORDS))('say what a %s is', (_, words) => {
    expect(words).toMatchObject(inBoth);
  });
  it.each(Object.entries(SYSTEM_WORDS))('say who %s is', (_, words) => {
    expect(words).toMatchObject(inBoth);
  });

  const faults = chainFaultSchema.options.map(
    ({ shape }) => ({ kind: shape.kind.value, seq: 7, entry: '2026#e' }) as ChainFault,
  );
  it.each(faults.map((fault) => [fault.kind, fault] as const))(
    'name the place of the fault %s',
    (_, fault) => {
      const place = fault.kind === 'entryUnsealed' ? '2026#e' : '7';
      expect(faultWords(fault).zh).toContain(place);
      expect(faultWords(fault).en).toContain(place);
    },
  );
});

const entry = (given: Partial<Record<keyof AuditEntry, unknown>>): AuditEntry =>
  auditEntrySchema.parse({
    ...{ id: 'one', districtCode: '320404', at: '2026-03-10T02:00:00.000Z' },
    ...{ by: { kind: 'member', memberId: 'officer', roles: ['street', 'auditor'] } },
    ...{ action: 'child.verified', subject: { kind: 'child', id: 'child-1' }, ...given },
  });

describe('Rule 4: an entry in words', () => {
  it.each<[string, Parameters<typeof entry>[0], object, object]>([
    [
      'a change of status',
      { from: 'submitted', to: 'waiting' },
      { what: '核实通过', about: '儿童档案', change: '待核实 → 等待结对', who: '镇（街道）妇联、审计人员' },
      { what: 'Verified', about: 'Child’s file', who: 'Street officer, Auditor' },
    ],
    [
      'a look at an identity, with its purpose and a word beside it',
      { action: 'child.revealed', why: 'visit: 中秋走访 visit' },
      { what: '查看身份信息', why: '走访 中秋走访 visit', change: undefined },
      { why: 'Home visit 中秋走访 visit' },
    ],
    [
      'a purpose whose note went with the file',
      { action: 'child.revealed', why: 'visit', textHash: 'h', missingText: 'erased' },
      { why: '走访: 原因已随档案删除' },
      { why: 'Home visit: The reason was erased with the file' },
    ],
    [
      'a reason that is not the one that was logged',
      { action: 'child.closed', textHash: 'h', missingText: 'altered' },
      { why: '原因与日志不符，已被改动' },
      { why: 'The reason is not the one that was logged' },
    ],
    [
      'a check and its result',
      { action: 'volunteer.vetted', why: 'record passed', from: 'applied', to: 'applied' },
      { why: '背景核查 通过', change: '待审核' },
      { why: 'background check passed' },
    ],
    [
      'how a consent came',
      { action: 'child.consentGiven', to: 'pairing', why: 'receipt 2026-03' },
      { change: '结对帮扶', why: '凭回执号 2026-03' },
      {},
    ],
    [
      'somebody’s words as they stand, whatever they are',
      { action: 'child.returned', why: 'identity failed' },
      { why: 'identity failed' },
      { why: 'identity failed' },
    ],
    [
      'a transfer between streets',
      { action: 'child.transferAccepted', from: '320404001', to: '320404004' },
      { change: expect.stringMatching(/^\p{Script=Han}+ → \p{Script=Han}+$/u) },
      {},
    ],
    [
      'what a member may do',
      { action: 'member.changed', from: 'active street 320404001', to: 'suspended street 320404001' },
      { change: expect.stringMatching(/^在用 镇（街道）妇联 \p{Script=Han}+ → 已停用 /u) },
      { change: expect.stringMatching(/^active Street officer .* → suspended /) },
    ],
    [
      'the system',
      { action: 'run.done', by: { kind: 'system', means: 'solver' }, from: 'running', to: 'done' },
      { who: '系统匹配', change: '计算中 → 已完成' },
      { who: 'Match run', change: 'running → completed' },
    ],
    [
      'what has no words, by its code',
      { action: 'moon.landed', subject: { kind: 'moon', id: '1' }, by: { kind: 'system', means: 'apollo' } },
      { what: 'moon.landed', about: 'moon', who: 'apollo' },
      { what: 'moon.landed', about: 'moon', who: 'apollo' },
    ],
  ])('%s', (_, given, zh, en) => {
    expect(describeAuditEntry(entry(given), findAction, 'zh-CN')).toMatchObject(zh);
    expect(describeAuditEntry(entry(given), findAction, 'en')).toMatchObject(en);
  });
});
