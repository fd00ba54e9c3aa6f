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
