/** Accounts in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Account, AccountProblem } from './account.ts';

export const ACCOUNT_STATUS_WORDS = {
  wanted: { zh: '开通中', en: 'Being set up' },
  made: { zh: '已开通', en: 'Ready' },
  failed: { zh: '开通失败', en: 'Could not be set up' },
  disabled: { zh: '已停用', en: 'Disabled' },
} as const satisfies Record<Account['status'], Bilingual>;

/** What went wrong, and what to do. */
export const ACCOUNT_PROBLEM_WORDS = {
  nameTaken: {
    zh: '手机号或邮箱已被另一个账号使用，请核对后更正，再点“重新开通”',
    en: 'Another account already uses this mobile number or email address. Check and correct it, then try again',
  },
  noName: {
    zh: '没有可用于登录的手机号或邮箱，请先填写邮箱，再点“重新开通”',
    en: 'There is no mobile number or email address to sign in with. Enter an email address, then try again',
  },
  phoneInvalid: {
    zh: '手机号不是有效的大陆手机号码，请更正，或填写邮箱，再点“重新开通”',
    en: 'The phone number is not a valid mainland mobile number. Correct it or enter an email address, then try again',
  },
  refused: {
    zh: '登录系统拒绝了开通请求，请联系系统管理员查看日志',
    en: 'The sign-in system refused the request. Ask the system administrator to check the logs',
  },
  unreachable: {
    zh: '登录系统多次没有响应，请稍后点“重新开通”；仍不成功请联系系统管理员',
    en: 'The sign-in system did not respond after several attempts. Try again later; if it still fails, contact the system administrator',
  },
} as const satisfies Record<AccountProblem, Bilingual>;
