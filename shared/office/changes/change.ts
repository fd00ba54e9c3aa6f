/** What a member asked for and a second person has to approve (Rule 11): stored as it was asked, carried out when it is approved. */
import * as z from 'zod';
import { anotherPersonView } from '../../kernel/four-eyes.ts';
import { changeId, districtCode, memberId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { listed, only } from '../../kernel/reader.ts';
import { officeSchema } from '../members/member.ts';

const openStatuses = ['pending'] as const;
export const changeStatuses = [...openStatuses, 'approved', 'rejected', 'superseded', 'expired'] as const;

const fieldSchema = z.object({ group: z.string(), field: z.string() });
export type ChangedField = z.infer<typeof fieldSchema>;

/** Each kind has a row in functions/office/changes/kinds.ts, which carries it out. */
const askedSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('settings'),
    /** The settings as they were sent, secrets included: shown only as {@link baseSchema} describes them. */
    given: z.record(z.string(), z.record(z.string(), z.unknown())),
    fields: z.array(fieldSchema).min(1),
  }),
  /** Invitations to officer roles: the members are there, and cannot join before it is approved. */
  z.object({ kind: z.literal('invitation'), memberIds: z.array(memberId).min(1) }),
  /** An officer role for somebody who is a member already. */
  z.object({
    kind: z.literal('roles'),
    memberId,
    office: officeSchema
      .pick({ roles: true, streets: true })
      .extend({ communities: officeSchema.shape.communities.optional() }),
  }),
]);
export type AskedChange = z.infer<typeof askedSchema>;
export type ChangeKind = AskedChange['kind'];
export type AskedOf<K extends ChangeKind> = Extract<AskedChange, { kind: K }>;

const baseSchema = z.object({
  id: changeId,
  districtCode,
  status: z.enum(changeStatuses),
  /** What it would change, as the audit log describes it; secrets masked. */
  from: z.string().optional(),
  to: z.string(),
  proposedBy: z.string(),
  proposedAt: instantSchema,
  /** The instant from which it can no longer be approved. */
  expiresAt: instantSchema,
  decided: z
    .object({ by: z.string().optional(), at: instantSchema, reason: reasonSchema.optional() })
    .optional(),
  version: z.int().min(1),
});

export const pendingChangeSchema = baseSchema.extend({ asked: askedSchema });
export type PendingChange = z.infer<typeof pendingChangeSchema>;

const CHANGE_FIELDS = [
  'id',
  'districtCode',
  'status',
  'from',
  'to',
  'proposedBy',
  'proposedAt',
  'expiresAt',
  'decided',
  'version',
] as const satisfies readonly (keyof PendingChange)[];

export const changeView = baseSchema
  .pick(listed(CHANGE_FIELDS))
  .extend({
    kind: z.enum(['settings', 'invitation', 'roles'] satisfies readonly ChangeKind[]),
    memberIds: z.array(memberId).optional(),
    anotherPerson: anotherPersonView.optional(),
  })
  .meta({ id: 'Change' });

export const viewChange = ({ asked, ...change }: PendingChange) => ({
  ...only(change, CHANGE_FIELDS),
  kind: asked.kind,
  ...('memberId' in asked && { memberIds: [asked.memberId] }),
  ...('memberIds' in asked && { memberIds: asked.memberIds }),
});

/** The answer where a second person is needed first. */
export const changeWaits = z.object({ changeId });
