/** A request for many accounts at once: stored at once, worked off in the background, each row shown. */
import * as z from 'zod';
import { changeId, districtCode, memberId, streetCode, volunteerId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { listed } from '../../kernel/reader.ts';
import { accountView } from './account.ts';
import { officeRow, officeRows } from './office-row.ts';

/** One record holds them all. */
export const MAX_REQUESTED = 1000;
/** A number is typed or pasted. */
const MAX_NUMBER_CHARACTERS = 40;

const fileNumbers = z.array(z.string().trim().min(1).max(MAX_NUMBER_CHARACTERS)).min(1).max(MAX_REQUESTED);

/** All active volunteers without a working account, of the district or of a street; those with these file numbers; or a list of officers. */
export const accountRequestBody = z.discriminatedUnion('of', [
  z.object({ of: z.literal('active'), street: streetCode.optional() }),
  z.object({ of: z.literal('files'), fileNumbers }),
  z.object({ of: z.literal('offices'), offices: officeRows }),
]);
export type AccountRequestBody = z.output<typeof accountRequestBody>;

/** Why nothing is asked for: no such file, or a volunteer who is not active. */
const refusedRow = z.enum(['unknown', 'notActive']);

const volunteerRow = z.object({
  fileNumber: z.string(),
  volunteerId: volunteerId.optional(),
  refused: refusedRow.optional(),
});

const memberRow = z.object({
  /** Chosen with the request, so that begun again it makes nobody twice; or of somebody who was a member before. */
  memberId,
  wasMember: z.boolean(),
  /** Until the member is made, who alone keeps the address from then on. */
  office: officeRow.optional(),
});
export type RequestedMember = z.infer<typeof memberRow>;

const rowSchema = z.union([volunteerRow, memberRow]);
export type RequestedRow = z.infer<typeof rowSchema>;

export const isVolunteerRow = (row: RequestedRow): row is z.infer<typeof volunteerRow> => 'fileNumber' in row;

export const accountRequestSchema = z.object({
  id: z.string(),
  districtCode,
  by: memberId,
  createdAt: instantSchema,
  status: z.enum(['running', 'done']),
  rows: z.array(rowSchema),
  /** The officers of the list wait for this change (R-KE-76). */
  awaitsChangeId: changeId.optional(),
  /** Volunteers who are left for a request of its own. */
  left: z.int().min(0),
  version: z.int().min(1),
});
export type AccountRequest = z.infer<typeof accountRequestSchema>;

/** The member and its account as they are now. */
const outcome = { memberId: memberId.optional(), account: accountView.optional() };

export const VOLUNTEER_ROW_FIELDS = ['fileNumber', 'volunteerId', 'refused'] as const;
export const MEMBER_ROW_FIELDS = ['memberId', 'wasMember'] as const;

const rowView = z.union([
  volunteerRow.pick(listed(VOLUNTEER_ROW_FIELDS)).extend(outcome),
  memberRow.pick(listed(MEMBER_ROW_FIELDS)).extend({ label: z.string(), account: outcome.account }),
]);

/** What is shown of a request beside its rows. */
export const REQUEST_FIELDS = [
  'id',
  'districtCode',
  'createdAt',
  'status',
  'awaitsChangeId',
  'left',
  'version',
] as const satisfies readonly (keyof AccountRequest)[];
const head = accountRequestSchema.pick(listed(REQUEST_FIELDS));

/** With what became of each. */
export const accountRequestView = head.extend({ rows: z.array(rowView) }).meta({ id: 'AccountRequest' });

/** In a list: how many rows, without the rows. */
export const accountRequestListed = head
  .extend({ count: z.int().min(0) })
  .meta({ id: 'ListedAccountRequest' });
