/** What reporting may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const REPORTING_PROBLEMS = {
  periodNotBegun: { status: 409, zh: '该期间尚未开始', en: 'This period has not started yet' },
  deliveryNotFailed: {
    status: 409,
    zh: '该通知没有未送达的记录，或已处理',
    en: 'This delivery has not failed, or has been handled already',
  },
} as const satisfies Record<string, ProblemKind>;
