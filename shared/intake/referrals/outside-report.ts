/** What was reported of harm to police, civil affairs, education or the procuratorate (强制报告), and what came of it. */
import * as z from 'zod';
import type { FieldCode } from '../../kernel/field-rule.ts';
import { type Instant, instantSchema } from '../../kernel/instants.ts';
import { reasonSchema, writtenText } from '../../kernel/people.ts';
import { ERASED } from '../erasure/erasure.ts';
import { mayBeEmpty } from '../forms/forms.ts';

export const outsideAuthorities = ['police', 'civilAffairs', 'education', 'procuratorate', 'other'] as const;
export type OutsideAuthority = (typeof outsideAuthorities)[number];

const outcomeSchema = writtenText(1000);
const receiptSchema = writtenText(80);

export const outsideReportBody = z.object({
  authority: z.enum(outsideAuthorities),
  at: instantSchema,
  /** Who has reported it, as the authority knows them. */
  by: writtenText(40),
  /** The number or the paper that the authority gave for it. */
  receipt: mayBeEmpty(receiptSchema),
  /** What came of it; the record stays open until it is filled in. */
  outcome: mayBeEmpty(outcomeSchema),
});
export type OutsideReportBody = z.output<typeof outsideReportBody>;

export const outsideOutcomeBody = z.object({ outcome: outcomeSchema, receipt: mayBeEmpty(receiptSchema) });

export const noOutsideReportBody = z.object({ reason: reasonSchema });

export const outsideReportSchema = z.object({
  id: z.string(),
  authority: z.enum(outsideAuthorities),
  at: instantSchema,
  by: writtenText(40),
  receipt: receiptSchema.optional(),
  outcome: outcomeSchema.optional(),
  recordedAt: instantSchema,
  /** The member. */
  recordedBy: z.string(),
  outcomeAt: instantSchema.optional(),
  outcomeBy: z.string().optional(),
});
export type OutsideReport = z.infer<typeof outsideReportSchema>;

/** Why harm was reported to no authority. */
export const noOutsideReportSchema = z.object({
  reason: reasonSchema,
  at: instantSchema,
  /** The member. */
  by: z.string(),
});

/** As a referral has them, each optional: referrals of earlier releases have none. */
export const outsideFields = {
  outsideReports: z.array(outsideReportSchema).optional(),
  noOutsideReport: noOutsideReportSchema.optional(),
  /** Until when harm is reported outside (R-HA-20). */
  reportOutsideBy: instantSchema.optional(),
};

export interface Outside {
  readonly outsideReports?: readonly OutsideReport[] | undefined;
  readonly noOutsideReport?: z.infer<typeof noOutsideReportSchema> | undefined;
}

export const isOpen = ({ outcome }: OutsideReport) => outcome === undefined;
export const hasOpenReport = ({ outsideReports = [] }: Outside) => outsideReports.some(isOpen);

/** R-HA-22: A report of harm is not completed without an outside report, or a written reason why there is none. */
export const isSettledOutside = ({
  urgency,
  outsideReports = [],
  noOutsideReport,
}: Outside & { readonly urgency: string }): boolean =>
  urgency !== 'harm' || outsideReports.length > 0 || noOutsideReport !== undefined;

/** R-HA-23: An outside report is made after the harm was reported, and not in the future. */
export function outsideTimeFault(
  { at }: Pick<OutsideReportBody, 'at'>,
  receivedAt: Instant,
  now: Instant,
): FieldCode | undefined {
  if (at > now) return 'instant.future';
  return at < receivedAt ? 'outsideReport.early' : undefined;
}

/** What is left of them with the erasure of the referral: nothing that was typed. */
export function erasedOutside({ outsideReports, noOutsideReport }: Outside) {
  return {
    ...(outsideReports && {
      outsideReports: outsideReports.map(({ receipt: _receipt, outcome, ...report }) => ({
        ...report,
        by: ERASED,
        ...(outcome !== undefined && { outcome: ERASED }),
      })),
    }),
    ...(noOutsideReport && { noOutsideReport: { ...noOutsideReport, reason: ERASED } }),
  };
}
