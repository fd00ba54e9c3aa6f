/** What a district office does about itself, in the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const OFFICE_ACTIONS = {
  'settings.changed': { zh: '修改区内设置', en: 'The district’s settings were changed' },
  'member.begun': { zh: '首位成员开通', en: 'The first member began' },
  'member.invited': { zh: '邀请成员', en: 'A member was invited' },
  'member.invitedAgain': { zh: '重新邀请成员', en: 'A member was invited again' },
  'member.joined': { zh: '成员加入', en: 'A member joined' },
  'member.changed': { zh: '修改成员', en: 'A member was changed' },
  'member.removed': { zh: '移除成员', en: 'A member was removed' },
  'member.signedIn': { zh: '登录', en: 'Signed in', family: 'signIn' },
  'attempt.beyondRole': { zh: '越权操作，已拒绝', en: 'Refused: beyond the role' },
  'attempt.beyondReach': { zh: '访问范围以外的记录，已拒绝', en: 'Refused: a record beyond reach' },
  'attempt.suspended': { zh: '已停用的账号访问，已拒绝', en: 'Refused: the account is suspended' },
} as const satisfies ActionTable;
