/** What a guardian or an applicant reads: statuses and events in plain words, nothing about other people. */
import type { Bilingual } from '../../kernel/language.ts';
import type { Child } from '../children/child.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';

export const CHILD_STATUS_WORDS = {
  submitted: {
    zh: '已收到，等待镇（街道）妇联核实',
    en: 'Received; awaiting verification by the street office',
  },
  returned: {
    zh: '已退回，请按说明补充后重新提交',
    en: 'Returned; please complete it as explained and resubmit',
  },
  waiting: { zh: '已核实，正在寻找合适的“钟妈妈”', en: 'Verified; looking for the right volunteer' },
  proposed: {
    zh: '已初步匹配，正在征求各方意见',
    en: 'A volunteer has been found; we are asking everyone involved',
  },
  paired: { zh: '已结对', en: 'Paired' },
  closed: { zh: '已结案', en: 'Closed' },
} as const satisfies Record<Child['status'], Bilingual>;

/** How far a request to leave has come. */
export const WITHDRAWAL_STATUS_WORDS = {
  submitted: {
    zh: '已收到退出申请，镇（街道）妇联将与您联系了解情况',
    en: 'We have received your request; the street office will contact you',
  },
  investigated: {
    zh: '镇（街道）妇联已了解情况，等待区妇联审核',
    en: 'The street office has finished its investigation; the district office will decide',
  },
  approved: { zh: '区妇联已同意退出', en: 'The district office has approved your request' },
  rejected: { zh: '区妇联未同意退出', en: 'The district office has not approved your request' },
  takenBack: { zh: '您已撤回退出申请', en: 'You have cancelled your request' },
} as const satisfies Record<string, Bilingual>;

export const VOLUNTEER_STATUS_WORDS = {
  applied: { zh: '已收到报名，正在审核', en: 'Received; vetting in progress' },
  active: { zh: '审核通过', en: 'Accepted' },
  paused: { zh: '已暂停', en: 'Paused' },
  retired: { zh: '已离队', en: 'Left' },
  refused: { zh: '审核未通过', en: 'Not accepted' },
} as const satisfies Record<Volunteer['status'], Bilingual>;
