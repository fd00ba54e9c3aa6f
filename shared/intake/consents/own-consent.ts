/** What a child of fourteen or older has decided in person, apart from what the guardian agreed to (R-IN-51). */
import * as z from 'zod';
import { dateSchema, type Instant, instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { type ConsentPurpose, consentPurposeSchema } from '../../office/notices/purposes.ts';

/** A child agrees in person; to end it, any way is good enough. */
export const ownConsentMeans = ['inPerson', 'phone', 'paper'] as const;

export const ownDecisionSchema = z.object({
  purpose: consentPurposeSchema,
  /** `false`: declined when asked, or taken back. */
  agreed: z.boolean(),
  /** Of the notice in the child’s words that was read out. */
  noticeVersion: z.string().optional(),
  at: instantSchema,
  /** The member who spoke with the child, the day, and how. */
  by: z.object({ means: z.enum(ownConsentMeans), memberId: z.string(), on: dateSchema }),
  reason: textSchema(500).optional(),
});
export type OwnDecision = z.infer<typeof ownDecisionSchema>;

/** As a file has it; absent while the child was never asked. */
export interface WithOwnConsents {
  /** Since when the child’s own consent is needed. */
  readonly childAskedSince?: Instant | undefined;
  /** The child’s decisions, oldest first. */
  readonly childConsents?: readonly OwnDecision[] | undefined;
}

/** The latest one. */
export const ownDecision = (
  { childConsents = [] }: WithOwnConsents,
  purpose: ConsentPurpose,
): OwnDecision | undefined => childConsents.findLast((one) => one.purpose === purpose);

/** The file has so many decisions on one purpose; all of them are in the audit log. */
const MAX_DECISIONS_PER_PURPOSE = 20;

/** @returns the same list when the child has decided so already. */
export function decideOwn(file: WithOwnConsents, decision: OwnDecision): readonly OwnDecision[] {
  const { childConsents = [] } = file;
  const latest = ownDecision(file, decision.purpose);
  if (latest?.agreed === decision.agreed && latest.noticeVersion === decision.noticeVersion)
    return childConsents;
  const others = childConsents.filter(({ purpose }) => purpose !== decision.purpose);
  const earlier = childConsents.filter(({ purpose }) => purpose === decision.purpose);
  return [...others, ...earlier.slice(1 - MAX_DECISIONS_PER_PURPOSE), decision];
}
