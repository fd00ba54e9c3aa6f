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
  changeExpired: {
    status: 409,
    zh: '该变更已过期，请重新提出',
    en: 'This change has expired. Propose it again',
  },
  changeOutdated: {
    status: 409,
    zh: '原设置已有变动，该变更不能再生效，请退回后重新提出',
    en: 'What this change replaces has changed meanwhile. Reject it and propose it again',
  },
  approvalPending: {
    status: 409,
    zh: '此项邀请尚待区妇联另一位同事同意，请稍后再试',
    en: 'A second district officer has not approved this invitation yet. Try again later',
  },
  memberAlready: {
    status: 409,
    zh: '该登录账号已是成员',
    en: 'This account already belongs to a member',
  },
  accountsElsewhere: {
    status: 409,
    zh: '本系统的登录账号由其他系统管理，不能在此开通',
    en: 'Sign-in accounts are managed in another system and cannot be set up here',
  },
  codeExpired: {
    status: 403,
    zh: '首次登录码已过期，请联系邀请您的妇联重新发放',
    en: 'Your first sign-in code has expired. Ask the office that invited you for a new one',
  },
  signInAgain: {
    status: 403,
    zh: '您的登录码已更换，请退出后用新的登录码重新登录',
    en: 'A new sign-in code was issued to you. Sign out, then sign in with the new code',
  },
  secondFactorMissing: {
    status: 403,
    zh: '您的角色须使用两步验证登录。请设置身份验证器，然后重新登录',
    en: 'Your role must sign in with two-step verification. Set up an authenticator, then sign in again',
  },
} as const satisfies Record<string, ProblemKind>;
