/** A referral in words: offices and urgency for officers, and the status, which is all that the referrer sees. */
import type { Bilingual } from '../../kernel/language.ts';
import type { OutsideAuthority } from './outside-report.ts';
import type { DeclineReason, Referral, Source, Urgency } from './referral.ts';

export const OFFICE_WORDS = {
  petition: { zh: '信访部门', en: 'Petition office' },
  school: { zh: '学校', en: 'School' },
  street: { zh: '镇（街道）、村（社区）', en: 'Street office or community' },
  police: { zh: '公安机关', en: 'Police' },
  civilAffairs: { zh: '民政部门', en: 'Civil affairs' },
  other: { zh: '其他单位', en: 'Other organisation' },
  volunteer: { zh: '志愿者', en: 'Volunteer' },
  family: { zh: '监护人或照料人', en: 'Guardian or carer' },
  officer: { zh: '妇联工作人员', en: 'Women’s federation officer' },
  resident: { zh: '群众', en: 'Member of the public' },
} as const satisfies Record<Source, Bilingual>;

export const URGENCY_WORDS = {
  normal: { zh: '一般', en: 'Standard' },
  urgent: { zh: '紧急', en: 'Urgent' },
  harm: { zh: '疑似受到侵害', en: 'Suspected harm' },
} as const satisfies Record<Urgency, Bilingual>;

export const AUTHORITY_WORDS = {
  police: { zh: '公安机关', en: 'Police' },
  civilAffairs: { zh: '民政部门', en: 'Civil affairs' },
  education: { zh: '教育部门', en: 'Education authority' },
  procuratorate: { zh: '检察机关', en: 'Procuratorate' },
  other: { zh: '其他部门', en: 'Other authority' },
} as const satisfies Record<OutsideAuthority, Bilingual>;

export const DECLINE_WORDS = {
  notInDifficulty: { zh: '不属于帮扶对象', en: 'Not a child in difficulty' },
  otherDistrict: { zh: '不在本区', en: 'Not in this district' },
  notFound: { zh: '无法联系或查无此人', en: 'Unable to contact or locate' },
  refusedByFamily: { zh: '家庭暂无意愿', en: 'Family not willing at present' },
  handedOver: { zh: '已移交其他部门', en: 'Passed on to another authority' },
  repeated: { zh: '重复转介', en: 'Duplicate referral' },
  other: { zh: '其他', en: 'Other' },
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
  received: { zh: '已收到，等待受理', en: 'Received; awaiting acceptance' },
  takenUp: { zh: '已受理，正在了解情况', en: 'Accepted; being looked into' },
  onFile: { zh: '已建档，正在核实', en: 'File opened; awaiting verification' },
  verified: { zh: '已核实，由妇联继续跟进', en: 'Verified; the women’s federation will continue from here' },
  declined: {
    zh: '已办结，未予受理；如有疑问请与镇（街道）妇联联系',
    en: 'Completed; not accepted. Please contact the street office if you have questions',
  },
  ended: { zh: '已办结', en: 'Completed' },
} as const satisfies Record<PublicStatus, Bilingual>;
