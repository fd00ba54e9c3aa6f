/** The states of a match run in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { MatchRun } from './run.ts';

export const RUN_STATUS_WORDS = {
  queued: { zh: '排队中', en: 'Queued' },
  running: { zh: '计算中', en: 'Running' },
  done: { zh: '已完成', en: 'Completed' },
  failed: { zh: '失败', en: 'Failed' },
} as const satisfies Record<MatchRun['status'], Bilingual>;
