/** What a guardian or a volunteer agreed to: for which purpose, in which words, when, how; and when it was taken back. */
import * as z from 'zod';
import { instantSchema } from '../kernel/instants.ts';
import { textSchema } from '../kernel/people.ts';

const consentPurposes = ['pairing', 'publicity', 'sharing'] as const;
export const consentPurposeSchema = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

/** On the public form, later by the receipt, on paper that an officer recorded, or in the list that was imported. */
const meansSchema = z.enum(['form', 'receipt', 'paper', 'import']);

export const consentSchema = z.object({
  purpose: consentPurposeSchema,
  noticeVersion: z.string(),
  agreedAt: instantSchema,
  by: z.object({
    means: meansSchema,
    /** The member who recorded the paper. */
    memberId: z.string().optional(),
  }),
  /** From the age of fourteen the child is asked too (R-IN-21). */
  childAgreed: z.literal(true).optional(),
  withdrawnAt: instantSchema.optional(),
  reason: textSchema(500).optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** A file that keeps consents: a child’s or a volunteer’s, oldest first. */
export interface WithConsents {
  readonly consents: readonly Consent[];
}

/** R-IN-20: the latest agreement to a purpose counts, unless it was taken back. */
function consentInForce({ consents }: WithConsents, purpose: ConsentPurpose): Consent | undefined {
  const latest = consents.findLast((one) => one.purpose === purpose);
  return latest?.withdrawnAt === undefined ? latest : undefined;
}

/** R-IN-20: agreed to, and not taken back. */
export const hasConsent = (file: WithConsents, purpose: ConsentPurpose): boolean =>
  consentInForce(file, purpose) !== undefined;
