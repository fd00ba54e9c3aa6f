/** What office may refuse, with its status. */
import type { ProblemKind } from '../kernel/problem.ts';

export const OFFICE_PROBLEMS = {
  noticeOutdated: {
    status: 409,
    zh: '知情同意书已更新，请重新阅读并同意',
    en: 'The consent notice has changed; please read and agree again',
  },
  ownMembership: {
    status: 409,
    zh: '不能更改、停用或移除本人的账号，请由另一位区级成员办理',
    en: 'Nobody changes, suspends or removes herself; another district member has to',
  },
  memberAlready: {
    status: 409,
    zh: '该登录账号已是成员',
    en: 'This account is a member already',
  },
} as const satisfies Record<string, ProblemKind>;
