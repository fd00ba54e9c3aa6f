/** What is said of a referral: offices and urgency for officers, and the status for whoever referred, which is all that she is told. */
import type { Bilingual } from '../../kernel/language.ts';
import type { DeclineReason, OfficeKind, Referral, Urgency } from './referral.ts';

export const OFFICE_WORDS = {
  petition: { zh: '信访部门', en: 'Petition office' },
  school: { zh: '学校', en: 'School' },
  street: { zh: '镇（街道）、村（社区）', en: 'Street or community' },
  police: { zh: '公安机关', en: 'Police' },
  civilAffairs: { zh: '民政部门', en: 'Civil affairs' },
  other: { zh: '其他单位', en: 'Another office' },
} as const satisfies Record<OfficeKind, Bilingual>;

export const URGENCY_WORDS = {
  normal: { zh: '一般', en: 'Ordinary' },
  urgent: { zh: '紧急', en: 'Urgent' },
  harm: { zh: '疑似受侵害', en: 'Harm, or suspected harm' },
} as const satisfies Record<Urgency, Bilingual>;

export const DECLINE_WORDS = {
  notInDifficulty: { zh: '不属于帮扶对象', en: 'Not a child in difficulty' },
  otherDistrict: { zh: '不在本区', en: 'Not in this district' },
  notFound: { zh: '联系不上或查无此人', en: 'Not to be found' },
  refusedByFamily: { zh: '家庭不愿接受', en: 'The family does not want it' },
  handedOver: { zh: '已移交其他部门', en: 'Handed over to another authority' },
  repeated: { zh: '重复转介', en: 'Referred before' },
  other: { zh: '其他', en: 'Another reason' },
} as const satisfies Record<DeclineReason, Bilingual>;

export const publicStatuses = ['received', 'takenUp', 'onFile', 'verified', 'declined', 'ended'] as const;
export type PublicStatus = (typeof publicStatuses)[number];

/** Whether the child had a file before is not the referrer’s to know. */
export const PUBLIC_STATUS = {
  received: 'received',
  takenUp: 'takenUp',
  fileOpened: 'onFile',
  linked: 'onFile',
  verified: 'verified',
  declined: 'declined',
  closed: 'ended',
} as const satisfies Record<Referral['status'], PublicStatus>;

export const PUBLIC_STATUS_WORDS = {
  received: { zh: '已收到，等待受理', en: 'Received; to be taken up' },
  takenUp: { zh: '已受理，正在了解情况', en: 'Taken up; being looked into' },
  onFile: { zh: '已建档，正在核实', en: 'On file; being verified' },
  verified: { zh: '已核实，由妇联继续跟进', en: 'Verified; the women’s federation goes on from here' },
  declined: {
    zh: '已办结，未予受理；如有疑问请与镇（街道）妇联联系',
    en: 'Not taken up; please ask the street’s women’s federation if you have questions',
  },
  ended: { zh: '已办结', en: 'Ended' },
} as const satisfies Record<PublicStatus, Bilingual>;
