/** What a guardian or a volunteer agreed to: for which purpose, in which words, when, how; and when it was taken back. */
import * as z from 'zod';
import { dateSchema, type Instant, instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { type ConsentPurpose, consentPurposeSchema, consentPurposes } from '../../office/notices/purposes.ts';

const givenSchema = z.object({
  /** On the public form, later by the receipt, on paper or by phone as an officer recorded it, or in the list that was imported. */
  means: z.enum(['form', 'receipt', 'paper', 'phone', 'import']),
  /** The member who recorded the paper or the call, and its day. */
  memberId: z.string().optional(),
  on: dateSchema.optional(),
});

export const consentSchema = z.object({
  purpose: consentPurposeSchema,
  noticeVersion: z.string(),
  agreedAt: instantSchema,
  by: givenSchema,
  /** Only of an earlier release: the guardian ticked that the child agrees too. It is no consent of the child’s. */
  childAgreed: z.literal(true).optional(),
  withdrawnAt: instantSchema.optional(),
  reason: textSchema(500).optional(),
});
export type Consent = z.infer<typeof consentSchema>;

/** A file that keeps consents: a child’s or a volunteer’s, oldest first. */
export interface WithConsents {
  readonly consents: readonly Consent[];
}

const latestOf = ({ consents }: WithConsents, purpose: ConsentPurpose) =>
  consents.findLast((one) => one.purpose === purpose);

/** R-IN-50: Consent to a purpose is in force while the latest agreement to it has not been withdrawn. */
export function consentInForce(file: WithConsents, purpose: ConsentPurpose): Consent | undefined {
  const latest = latestOf(file, purpose);
  return latest?.withdrawnAt === undefined ? latest : undefined;
}

/** Agreed to, and not withdrawn (R-IN-50). */
export const hasConsent = (file: WithConsents, purpose: ConsentPurpose): boolean =>
  consentInForce(file, purpose) !== undefined;

/** A file with consents that is open or ended. */
export interface ConsentingFile extends WithConsents {
  readonly status: string;
}

/** Of children’s and of volunteers’ files. */
const ENDED: readonly string[] = ['closed', 'retired', 'refused'];

/** R-IN-55: Nobody is asked for consent while their file is closed; what is in force may still be withdrawn. */
export const isAskedForConsent = ({ status }: ConsentingFile) => !ENDED.includes(status);

/** R-IN-53: Consent given to an earlier wording remains in force and is shown as outdated, so that an officer can ask again. */
export const outdatedConsents = (file: ConsentingFile, versionInForce: string): ConsentPurpose[] =>
  consentPurposes.filter((purpose) => {
    const consent = consentInForce(file, purpose);
    return consent !== undefined && consent.noticeVersion !== versionInForce && isAskedForConsent(file);
  });

/** The file keeps so many agreements to one purpose; all of them stand in the audit log. */
const MAX_CONSENTS_PER_PURPOSE = 20;

/**
 * Consent given for the first time, again, or to a newer wording (R-IN-52).
 * @param isCatchUp what is in force was carried over, and is given anew in any case.
 * @returns the same list when that very agreement is in force already.
 */
export function giveConsent(file: WithConsents, given: Consent, isCatchUp = false): readonly Consent[] {
  const inForce = consentInForce(file, given.purpose);
  if (inForce?.noticeVersion === given.noticeVersion && !isCatchUp) return file.consents;
  const others = file.consents.filter(({ purpose }) => purpose !== given.purpose);
  const earlier = file.consents.filter(({ purpose }) => purpose === given.purpose);
  return [...others, ...earlier.slice(1 - MAX_CONSENTS_PER_PURPOSE), given];
}

interface Withdrawal {
  readonly purpose: ConsentPurpose;
  readonly at: Instant;
  readonly reason?: string | undefined;
}

/**
 * R-IN-52: Consent may be withdrawn at any time without a reason, and given again.
 * @returns the same list when no consent is in force.
 */
export function withdrawConsent(file: WithConsents, { purpose, at, reason }: Withdrawal): readonly Consent[] {
  const inForce = consentInForce(file, purpose);
  return inForce
    ? file.consents.map((one) => (one === inForce ? { ...one, withdrawnAt: at, reason } : one))
    : file.consents;
}
