/** What an officer reads in a file’s timeline, by the audit log’s actions. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Role } from '../../kernel/roles.ts';

export interface TimelineWords extends Bilingual {
  /** What `from` and `to` of the entry are. */
  readonly tells?: 'status' | 'street' | 'purpose' | 'office';
  /** What `why` is: somebody’s words, the purpose of a look, or how a consent came; else it is an id. */
  readonly why?: 'words' | 'purpose' | 'means';
}

export const TIMELINE_WORDS: Readonly<Record<string, TimelineWords>> = {
  'child.submitted': { zh: '建档', en: 'File opened', tells: 'status' },
  'child.referred': { zh: '由转介而来', en: 'Referred', tells: 'office' },
  'child.mended': {
    zh: '监护人补正后重新提交',
    en: 'Mended and sent again by the guardian',
    tells: 'status',
  },
  'child.corrected': { zh: '更正档案内容', en: 'Corrected', why: 'words' },
  'child.verified': { zh: '核实通过', en: 'Verified', tells: 'status' },
  'child.returned': { zh: '退回补充', en: 'Sent back', tells: 'status', why: 'words' },
  'child.closed': { zh: '结案', en: 'Closed', tells: 'status', why: 'words' },
  'child.reopened': { zh: '重新开案', en: 'Re-opened', tells: 'status', why: 'words' },
  'child.transferAsked': {
    zh: '申请转往',
    en: 'Offered to another street',
    tells: 'street',
    why: 'words',
  },
  'child.transferAccepted': { zh: '转入已接收', en: 'Accepted by the other street', tells: 'street' },
  'child.transferDeclined': {
    zh: '转入被退回',
    en: 'Declined by the other street',
    tells: 'street',
    why: 'words',
  },
  'child.transferTakenBack': {
    zh: '撤回转出申请',
    en: 'Transfer taken back',
    tells: 'street',
    why: 'words',
  },
  'child.merged': { zh: '并入另一档案', en: 'Merged into another file', tells: 'status', why: 'words' },
  'child.tookOver': { zh: '并入重复档案', en: 'Took over a duplicate file', why: 'words' },
  'child.siblingLinked': { zh: '关联同胞', en: 'Linked with a sibling', why: 'words' },
  'child.siblingUnlinked': { zh: '取消同胞关联', en: 'Link with a sibling removed' },
  'child.revealed': { zh: '查看身份信息', en: 'Identity opened', why: 'purpose' },
  'child.exported': { zh: '身份信息列入导出名单', en: 'Identity exported in a list', why: 'purpose' },
  'child.copied': { zh: '为监护人制作副本', en: 'Copy made for the guardian', why: 'words' },
  'child.found': { zh: '按姓名或电话查到', en: 'Found by name or phone', why: 'purpose' },
  'child.historyRevealed': { zh: '查看更正记录', en: 'Corrections opened', why: 'purpose' },
  'child.erasureAsked': { zh: '申请删除身份信息', en: 'Erasure was asked for', why: 'words' },
  'child.erasureWithdrawn': { zh: '撤回删除申请', en: 'Asking for erasure was taken back' },
  'child.erasureBegun': { zh: '开始删除身份信息', en: 'The erasure began', tells: 'status' },
  'child.erased': { zh: '身份信息已删除', en: 'The identity was erased' },
  'child.proposed': { zh: '匹配“钟妈妈”', en: 'A volunteer is proposed', tells: 'status' },
  'child.proposedByHand': {
    zh: '人工匹配“钟妈妈”',
    en: 'A volunteer is proposed by hand',
    tells: 'status',
    why: 'words',
  },
  'child.requeued': { zh: '匹配取消，继续等待', en: 'Proposal replaced, waits again', tells: 'status' },
  'proposal.confirm': { zh: '街道确认匹配', en: 'The street confirmed the proposal' },
  'proposal.guardianAgrees': { zh: '监护人同意', en: 'The guardian agreed' },
  'proposal.volunteerAgrees': { zh: '“钟妈妈”同意', en: 'The volunteer agreed' },
  'proposal.declinedByStreet': {
    zh: '街道退回匹配',
    en: 'The street declined the proposal',
    why: 'words',
  },
  'proposal.declinedByGuardian': { zh: '监护人婉拒', en: 'The guardian declined', why: 'words' },
  'proposal.declinedByVolunteer': { zh: '“钟妈妈”未应允', en: 'The volunteer declined', why: 'words' },
  'proposal.endedWithoutConsent': {
    zh: '同意撤回，匹配终止',
    en: 'Ended, for consent was taken back',
  },
  'child.consentGiven': { zh: '登记同意', en: 'Consent was given', tells: 'purpose', why: 'means' },
  'child.consentWithdrawn': {
    zh: '撤回同意',
    en: 'Consent was taken back',
    tells: 'purpose',
    why: 'means',
  },
  'pairing.begun': { zh: '结对开始', en: 'The pairing began' },
  'pairing.flagged': { zh: '结对需要关注', en: 'The pairing needs attention' },
  'pairing.flagCleared': { zh: '结对恢复正常', en: 'The pairing needs attention no more' },
  'pairing.introduced': { zh: '登记首次见面', en: 'The first meeting' },
  'pairing.endRequested': {
    zh: '“钟妈妈”申请结束结对',
    en: 'The volunteer asked to end the pairing',
    why: 'words',
  },
  'pairing.kept': { zh: '结对继续', en: 'The pairing goes on', why: 'words' },
  'pairing.ended': { zh: '结对结束', en: 'The pairing ended', why: 'words' },
  'withdrawal.filed': { zh: '监护人申请退出', en: 'The guardian asked to leave' },
  'withdrawal.investigated': {
    zh: '街道完成退出调查',
    en: 'The street has looked into the request to leave',
  },
  'withdrawal.overdue': { zh: '退出申请办理逾期', en: 'The request to leave is overdue' },
  'withdrawal.approved': { zh: '区妇联同意退出', en: 'The district agreed to the leaving', why: 'words' },
  'withdrawal.rejected': {
    zh: '区妇联未同意退出',
    en: 'The district did not agree to the leaving',
    why: 'words',
  },
  'withdrawal.takenBack': { zh: '监护人撤回退出申请', en: 'The guardian took the request to leave back' },
  'contact.logged': { zh: '登记联系记录', en: 'A contact was logged' },
};

export const ROLE_WORDS = {
  district: { zh: '区妇联', en: 'District officer' },
  street: { zh: '镇（街道）妇联', en: 'Street officer' },
  volunteer: { zh: '“钟妈妈”', en: 'Volunteer' },
  referrer: { zh: '转介单位', en: 'Referrer' },
  space: { zh: '帮扶空间', en: 'Space keeper' },
  auditor: { zh: '审计', en: 'Auditor' },
} as const satisfies Record<Role, Bilingual>;

/** Who is meant by the means of an entry without a member. */
export const MEANS_WORDS: Readonly<Record<string, Bilingual>> = {
  form: { zh: '监护人（表单）', en: 'Guardian, by form' },
  receipt: { zh: '监护人（回执）', en: 'Guardian, by receipt' },
  import: { zh: '批量导入', en: 'Import' },
  solver: { zh: '系统匹配', en: 'Match run' },
  daily: { zh: '系统每日检查', en: 'Daily check' },
  eraser: { zh: '身份信息删除', en: 'Erasure' },
};
