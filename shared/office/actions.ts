/** What a district office does about itself, in the audit log. */
import type { ActionTable } from '../kernel/audit-action.ts';

export const OFFICE_ACTIONS = {
  'settings.changed': { zh: '修改本区设置', en: 'District settings changed' },
  'change.proposed': { zh: '提出须复核的变更', en: 'Change proposed that needs a second person' },
  'change.approved': { zh: '复核同意变更', en: 'Change approved by a second person' },
  'change.rejected': { zh: '退回或撤回变更', en: 'Change rejected or withdrawn' },
  'change.superseded': { zh: '变更被新的变更取代', en: 'Change replaced by a newer one' },
  'change.expired': { zh: '变更逾期未复核', en: 'Change expired' },
  'member.officerAlone': {
    zh: '本区仅一名区级成员，工作人员未经复核即生效',
    en: 'Officer appointed without a second person: the district has one officer only',
  },
  'member.begun': { zh: '首位成员开通', en: 'First member set up' },
  'member.invited': { zh: '邀请成员', en: 'Member invited' },
  'member.invitedAgain': { zh: '重新邀请成员', en: 'New invitation sent to a member' },
  'member.joined': { zh: '成员加入', en: 'Member joined' },
  'member.changed': { zh: '修改成员', en: 'Member edited' },
  'member.accountAsked': { zh: '申请开通账号', en: 'Account requested' },
  'member.accountMade': { zh: '账号已开通', en: 'Account set up' },
  'member.accountDisabled': { zh: '账号已停用', en: 'Account disabled' },
  'member.accountFailed': { zh: '账号开通失败', en: 'Account could not be set up' },
  'member.codeUsed': { zh: '使用新的登录码登录', en: 'Signed in with a new sign-in code' },
  'member.codePrinted': { zh: '打印首次登录码', en: 'First sign-in code printed' },
  'member.householdEntered': { zh: '登记成员家庭信息', en: 'Member’s household entered' },
  'member.householdCleared': { zh: '清除成员家庭信息', en: 'Member’s household cleared' },
  'member.householdShared': {
    zh: '与另一位工作人员电话或住址相同',
    en: 'Same phone or address as another officer',
  },
  'member.removed': { zh: '移除成员', en: 'Member removed' },
  'member.signedIn': { zh: '登录', en: 'Signed in', family: 'signIn' },
  'attempt.beyondRole': { zh: '越权操作，已拒绝', en: 'Refused: not allowed for the role' },
  'attempt.beyondReach': { zh: '访问范围以外的记录，已拒绝', en: 'Refused: record outside their area' },
  'attempt.suspended': { zh: '已停用的账号访问，已拒绝', en: 'Refused: account suspended' },
} as const satisfies ActionTable;
