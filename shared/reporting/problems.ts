/** What reporting may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const REPORTING_PROBLEMS = {
  periodNotBegun: { status: 409, zh: '该期间尚未开始', en: 'This period has not started yet' },
} as const satisfies Record<string, ProblemKind>;
