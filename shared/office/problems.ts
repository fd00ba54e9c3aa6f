/** What office may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const OFFICE_PROBLEMS = {
  noticeOutdated: {
    status: 409,
    zh: '知情同意书已更新，请重新阅读并同意',
    en: 'The consent notice has been updated. Read it and agree again',
  },
  ownMembership: {
    status: 409,
    zh: '不能更改、停用或移除本人的账号，请由另一位区级成员办理',
    en: 'You cannot edit, suspend or remove your own account. Ask another district officer',
  },
  memberAlready: {
    status: 409,
    zh: '该登录账号已是成员',
    en: 'This account already belongs to a member',
  },
} as const satisfies Record<string, ProblemKind>;
