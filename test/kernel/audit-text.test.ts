import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../shared/all-actions.ts';
import type { ActionKind } from '../../shared/kernel/audit-action.ts';
import { joinWhy, splitWhy } from '../../shared/kernel/audit-text.ts';

describe('R-RE-80: what of a reason stays in the log', () => {
  it.each<[string, ActionKind['why'], string, object]>([
    ['none of what somebody wrote', 'words', '随父母迁往外地', { text: '随父母迁往外地' }],
    ['none of it, where it looks like a code', 'words', 'ok', { text: 'ok' }],
    ['none of it, where it has a colon', 'words', 'other: 搬家', { text: 'other: 搬家' }],
    ['none of what may be words', 'wordsOrId', 'run-1', { text: 'run-1' }],
    ['the purpose, without the note', 'purpose', 'visit: 去看小明', { code: 'visit', text: '去看小明' }],
    ['the purpose', 'purpose', 'visit', { code: 'visit' }],
    [
      'the purpose, of a note of several lines',
      'purpose',
      'other: 一\n二',
      { code: 'other', text: '一\n二' },
    ],
    [
      'how it was given, without the reason',
      'means',
      'paper 2026-03-01: 不想参加',
      { code: 'paper 2026-03-01', text: '不想参加' },
    ],
    ['a purpose by itself, of an unknown shape', 'purpose', '去看小明', { text: '去看小明' }],
    ['codes', 'vetting', 'record passed', { code: 'record passed' }],
    ['an id', undefined, 'GUARDIAN#c-1', { code: 'GUARDIAN#c-1' }],
    ['no words, where nobody expected any', undefined, '龘靐', { text: '龘靐' }],
  ])('%s', (_, kind, why, parts) => {
    expect(splitWhy(why, kind)).toEqual(parts);
    expect(joinWhy(splitWhy(why, kind))).toBe(why);
  });

  it('nothing, where there is no reason', () => {
    expect(splitWhy(undefined, 'words')).toEqual({});
  });

  it('is decided by the row of the action', () => {
    const worded = Object.values(ACTIONS).filter((kind: ActionKind) => kind.why === 'words');
    expect(worded.length).toBeGreaterThan(20);
  });
});
