/** A referral as it is shown: masked to officers; to whoever referred, its status and nothing more. */
import * as z from 'zod';
import type { FindAction } from '../../kernel/audit-action.ts';
import { deliverySchema } from '../../kernel/delivery.ts';
import { childId, referralId } from '../../kernel/ids.ts';
import { dateSchema, type Instant, instantSchema } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { listed, only } from '../../kernel/reader.ts';
import type { receiptView } from '../receipts/receipt.ts';
import { type ReceiptEntry, receiptTimeline } from '../receipts/receipt-view.ts';
import { clockSchema, type Referral, referralSchema, referralStatuses } from './referral.ts';
import { clockOf } from './referral-clock.ts';
import { PUBLIC_STATUS, PUBLIC_STATUS_WORDS, publicStatuses } from './referral-words.ts';

const [received, , , , , , declined] = referralSchema.options;

const RECEIVED_FIELDS = [
  'id',
  'number',
  'districtCode',
  'streetCode',
  'communityCode',
  'office',
  'urgency',
  'policeTold',
  'maskedName',
  'gender',
  'birthYear',
  'kinds',
  'receivedAt',
  'takeUpBy',
  'verifyBy',
  'aboutChildId',
  'reportedIn',
  'by',
  'outsideReports',
  'noOutsideReport',
  'reportOutsideBy',
  'erasedAt',
  'version',
] as const satisfies readonly (keyof Referral)[];

export const referralView = received
  .pick(listed(RECEIVED_FIELDS))
  .extend({
    status: z.enum(referralStatuses),
    /** The clock that runs now; none once it has ended. */
    clock: z
      .object({
        clock: clockSchema,
        on: dateSchema,
        dueAt: instantSchema,
        state: z.enum(['inTime', 'dueToday', 'overdue']),
      })
      .optional(),
    takenUp: declined.shape.takenUp,
    childId: childId.optional(),
    filedAt: instantSchema.optional(),
    endedAt: instantSchema.optional(),
    decline: declined.shape.decline.optional(),
    /** When a report of harm was told to the district. */
    reportedAt: instantSchema.optional(),
  })
  .meta({ id: 'Referral' });

/** One referral, with what became of the messages that told of harm. */
export const referralDetail = referralView
  .extend({ deliveries: z.array(deliverySchema).optional() })
  .meta({ id: 'ReferralDetail' });

/** The referral whose file was opened. */
export const openedReferral = referralView.extend({ childId }).meta({ id: 'OpenedReferral' });

/** Whether and when it was taken up, and how far it has come. */
export const ownReferralView = z
  .object({
    id: referralId,
    number: z.string(),
    receivedAt: instantSchema,
    publicStatus: z.enum(publicStatuses),
    statusText: z.string(),
    takenUpAt: instantSchema.optional(),
    endedAt: instantSchema.optional(),
    version: z.int().min(1),
  })
  .meta({ id: 'OwnReferral' });

function clockView(referral: Referral, now: Instant): z.input<typeof referralView>['clock'] {
  const running = clockOf(referral, now);
  return running && { clock: running.clock, on: running.on, dueAt: running.dueAt, state: running.state };
}

export const viewReferral = (referral: Referral, now: Instant): z.input<typeof referralView> => ({
  ...only(referral, [...RECEIVED_FIELDS, 'status', 'takenUp', 'childId', 'filedAt', 'endedAt', 'decline']),
  clock: clockView(referral, now),
  reportedAt: referral.harm?.reportedAt,
});

/** R-RF-13: Referrers see how far their referral has come, community workers also those in their communities, without names, file, officer or reason. */
export function viewOwnReferral(referral: Referral, language: Language): z.input<typeof ownReferralView> {
  const { id, number, receivedAt, status, version } = referral;
  const publicStatus = PUBLIC_STATUS[status];
  return {
    id,
    number,
    receivedAt,
    publicStatus,
    statusText: inLanguage(PUBLIC_STATUS_WORDS[publicStatus], language),
    takenUpAt: 'takenUp' in referral ? referral.takenUp?.at : undefined,
    endedAt: 'endedAt' in referral ? referral.endedAt : undefined,
    version,
  };
}

/** The same for the holder of the receipt (R-RF-13). */
export function viewReferralReceipt(
  referral: Referral,
  entries: readonly ReceiptEntry[],
  context: { readonly language: Language; readonly findAction: FindAction },
): z.input<typeof receiptView> {
  const { number, receivedAt, publicStatus, statusText } = viewOwnReferral(referral, context.language);
  return {
    kind: 'referral',
    fileNumber: number,
    status: publicStatus,
    statusText,
    submittedAt: receivedAt,
    timeline: receiptTimeline(entries, context),
    consents: [],
    isChildAsked: false,
    mayWithdraw: false,
  };
}
