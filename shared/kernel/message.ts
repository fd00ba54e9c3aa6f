/** What a message is made of and whom it is for; each context brings its own (all-messages.ts). */
import * as z from 'zod';
import type { AuditAction } from './audit-action.ts';
import { childId, type DistrictCode, memberId, streetCode, volunteerId } from './ids.ts';
import type { Bilingual } from './language.ts';
import type { SmsWords } from './sms.ts';

/** `{name}` is replaced by the parameter of that name. They name records by file number, never a person. */
export interface MessageWords {
  readonly subject: Bilingual;
  readonly text: Bilingual;
  /** What the group robot posts instead: members of the group may be anybody. `{count}` and `{unreported}` are found out when it is sent. */
  readonly robot?: Bilingual;
  /** Of every kind that is for guardians, volunteers or the duty phone, and of no other. */
  readonly sms?: SmsWords;
}

export type Channel = 'mail' | 'sms' | 'webhook';

interface AudienceWords extends Bilingual {
  readonly channels: readonly Channel[];
}

/** Whom a message may be for. Who that is in each case is decided where it is posted (functions/messages). */
export const AUDIENCES = {
  district: { zh: '区妇联', en: 'the district’s officers', channels: ['mail'] },
  onDuty: { zh: '值班人员', en: 'the members on duty', channels: ['mail'] },
  otherOfficers: {
    zh: '区妇联其他工作人员',
    en: 'the district’s other officers',
    channels: ['mail'],
  },
  proposer: { zh: '提出变更的人', en: 'the officer who proposed it', channels: ['mail'] },
  memberConcerned: { zh: '该成员本人', en: 'the member concerned', channels: ['mail'] },
  auditors: { zh: '审计人员', en: 'the district’s auditors', channels: ['mail'] },
  street: { zh: '镇（街道）妇联', en: 'the street’s officers', channels: ['mail'] },
  otherStreet: { zh: '对方镇（街道）妇联', en: 'the other street’s officers', channels: ['mail'] },
  allStreets: {
    zh: '志愿者及其结对孩子所在的镇（街道）妇联',
    en: 'the officers of the volunteer’s street and of the paired children’s',
    channels: ['mail'],
  },
  volunteer: { zh: '志愿者本人', en: 'the volunteer', channels: ['mail', 'sms'] },
  guardian: { zh: '监护人', en: 'the child’s guardian', channels: ['sms'] },
  referrer: { zh: '转介人（系统成员）', en: 'the member who referred the child', channels: ['mail'] },
  duty: { zh: '本区值班手机', en: 'the district’s duty phone', channels: ['sms'] },
  robot: { zh: '本区企业微信群', en: 'the district’s group robot', channels: ['webhook'] },
} as const satisfies Record<string, AudienceWords>;
export type Audience = keyof typeof AUDIENCES;

export const CHANNELS = {
  mail: { zh: '邮件', en: 'e-mail' },
  sms: { zh: '短信', en: 'SMS' },
  webhook: { zh: '群机器人', en: 'group robot' },
} as const satisfies Record<Channel, Bilingual>;

/** One row of who is told what. */
export interface MessageRow extends MessageWords {
  /** The entries of the audit log that it is stored with. */
  readonly after: readonly AuditAction[];
  readonly to: readonly Audience[];
  /** Found by the daily run; absent where it is posted with the change itself. */
  readonly when?: 'daily' | 'sweep';
}

const awaitedRecords = ['child', 'proposal', 'referral', 'withdrawal'] as const;
export type AwaitedRecord = (typeof awaitedRecords)[number];

/** The step that a message asks for is still to be done while the record has one of these statuses (R-RE-66). */
export const awaitsSchema = z.object({
  record: z.enum(awaitedRecords),
  id: z.string(),
  statuses: z.array(z.string()).min(1),
});

export const addresseesSchema = z.object({
  /** The district’s officers. */
  district: z.literal(true).optional(),
  /** The members whom the district has put on duty for reports of harm. */
  onDuty: z.literal(true).optional(),
  /** The officers of these streets. */
  streets: z.array(streetCode).optional(),
  /** The volunteer: by mail to the member that the volunteer is, by SMS where there is none with an address. */
  volunteerId: volunteerId.optional(),
  /** The guardian of this child, by SMS. */
  guardianOf: childId.optional(),
  memberId: memberId.optional(),
  /** Of those named above, not this member, who knows. */
  exceptMemberId: memberId.optional(),
  /** The district’s auditors. */
  auditors: z.literal(true).optional(),
  /** The district’s duty phone, where it has one, by SMS. */
  duty: z.literal(true).optional(),
  /** The district’s group robot as well, where it has one: for what cannot wait. */
  robot: z.literal(true).optional(),
});

/** What a message says of where it goes. */
export interface Addressed {
  readonly districtCode: DistrictCode;
  readonly to: z.infer<typeof addresseesSchema>;
}
