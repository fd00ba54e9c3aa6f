/** What support may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const SUPPORT_PROBLEMS = {
  withdrawalDecided: {
    status: 409,
    zh: '该退出申请已办结',
    en: 'This withdrawal request has already been decided',
  },
} as const satisfies Record<string, ProblemKind>;
