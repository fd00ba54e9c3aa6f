/** What a guardian or an applicant reads: statuses and events in plain words, nothing about other people. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Child } from '../children/child.ts';
import type { VettingCheck, Volunteer } from '../volunteers/volunteer.ts';

export const CHILD_STATUS_WORDS = {
  submitted: { zh: '已收到，等待街道核实', en: 'Received; the street will verify it' },
  returned: { zh: '已退回，请按说明补充后重新提交', en: 'Sent back; please mend it and send it again' },
  waiting: { zh: '已核实，正在寻找合适的“钟妈妈”', en: 'Verified; looking for the right volunteer' },
  proposed: {
    zh: '已初步匹配，正在征求各方意见',
    en: 'A volunteer has been found; the people concerned are being asked',
  },
  paired: { zh: '已结对', en: 'Paired' },
  closed: { zh: '已结案', en: 'Closed' },
} as const satisfies Record<Child['status'], Bilingual>;

/** How far a request to leave has come. */
export const WITHDRAWAL_STATUS_WORDS = {
  submitted: {
    zh: '已收到退出申请，街道将与您联系了解情况',
    en: 'Your request to leave was received; the street will talk to you',
  },
  investigated: {
    zh: '街道已了解情况，等待区妇联审核',
    en: 'The street has looked into it; the district will decide',
  },
  approved: { zh: '区妇联已同意退出', en: 'The district has agreed to your leaving' },
  rejected: { zh: '区妇联未同意退出', en: 'The district has not agreed to your leaving' },
  takenBack: { zh: '您已撤回退出申请', en: 'You have taken the request back' },
} as const satisfies Record<string, Bilingual>;

export const VOLUNTEER_STATUS_WORDS = {
  applied: { zh: '已收到申请，正在审核', en: 'Received; being checked' },
  active: { zh: '审核通过', en: 'Accepted' },
  paused: { zh: '已暂停', en: 'Paused' },
  retired: { zh: '已退出', en: 'Left' },
  refused: { zh: '未通过', en: 'Not accepted' },
} as const satisfies Record<Volunteer['status'], Bilingual>;

export const CHECK_WORDS = {
  identity: { zh: '身份核验', en: 'Identity check' },
  record: { zh: '背景核查', en: 'Background record' },
  interview: { zh: '面谈', en: 'Interview' },
  training: { zh: '岗前培训', en: 'Training' },
} as const satisfies Record<VettingCheck, Bilingual>;

/** Events that are told; others (an identity opened, a check recorded) are not the asker’s business. */
export const EVENT_WORDS: Readonly<Record<string, Bilingual>> = {
  'child.submitted': { zh: '已提交需求问卷', en: 'The needs survey was sent' },
  'child.verified': { zh: '街道已核实', en: 'The street has verified it' },
  'child.corrected': { zh: '档案内容已更正', en: 'Something in the file was corrected' },
  'child.returned': { zh: '街道退回补充', en: 'The street has sent it back' },
  'child.mended': { zh: '已补充并重新提交', en: 'It was mended and sent again' },
  'child.closed': { zh: '已结案', en: 'The file was closed' },
  'child.reopened': { zh: '已重新开案', en: 'The file was opened again' },
  'child.transferAccepted': { zh: '档案已转往新的街道', en: 'The file went to the new street' },
  'child.proposed': { zh: '已初步匹配“钟妈妈”', en: 'A volunteer has been proposed' },
  'child.proposedByHand': { zh: '已初步匹配“钟妈妈”', en: 'A volunteer has been proposed' },
  'child.requeued': { zh: '继续寻找合适的“钟妈妈”', en: 'Still looking for the right volunteer' },
  'proposal.confirm': {
    zh: '街道已确认匹配，等待双方答复',
    en: 'The street has confirmed; both sides are asked',
  },
  'proposal.guardianAgrees': { zh: '监护人已同意', en: 'The guardian has agreed' },
  'proposal.volunteerAgrees': { zh: '“钟妈妈”已同意', en: 'The volunteer has agreed' },
  'proposal.declinedByStreet': {
    zh: '街道调整了匹配，继续寻找',
    en: 'The street has changed the proposal; still looking',
  },
  'proposal.declinedByGuardian': {
    zh: '监护人婉拒，继续寻找',
    en: 'The guardian has declined; still looking',
  },
  'proposal.declinedByVolunteer': {
    zh: '“钟妈妈”未能应允，继续寻找',
    en: 'The volunteer cannot; still looking',
  },
  'withdrawal.filed': { zh: '已提交退出申请', en: 'The request to leave was sent' },
  'withdrawal.investigated': { zh: '街道已完成调查', en: 'The street has looked into it' },
  'withdrawal.approved': { zh: '区妇联同意退出', en: 'The district has agreed' },
  'withdrawal.rejected': { zh: '区妇联未同意退出', en: 'The district has not agreed' },
  'withdrawal.takenBack': { zh: '已撤回退出申请', en: 'The request was taken back' },
  'pairing.ended': { zh: '结对已结束', en: 'The pairing has ended' },
  'pairing.begun': { zh: '结对成功', en: 'The pairing has begun' },
  'volunteer.paused': { zh: '已暂停，暂不安排新的结对', en: 'Paused: no new proposals' },
  'volunteer.resumed': { zh: '已恢复', en: 'Back again' },
  'volunteer.retired': { zh: '已退出，感谢您的付出', en: 'Has left; thank you' },
  'volunteer.refused': { zh: '申请未通过', en: 'The application was not accepted' },
  'child.consentGiven': { zh: '已登记同意', en: 'Consent was given' },
  'child.consentWithdrawn': { zh: '已撤回同意', en: 'Consent was taken back' },
  'proposal.endedWithoutConsent': {
    zh: '同意已撤回，匹配停止',
    en: 'Consent was taken back; the proposal has ended',
  },
  'volunteer.consentGiven': { zh: '已登记同意', en: 'Consent was given' },
  'volunteer.consentWithdrawn': { zh: '已撤回同意', en: 'Consent was taken back' },
  'volunteer.applied': { zh: '已提交志愿者申请', en: 'The application was sent' },
};
