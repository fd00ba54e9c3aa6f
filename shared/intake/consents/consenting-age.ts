/**
 * Whose consent counts. 个人信息保护法 (PIPL) art. 31 and 困境儿童个人信息保护工作办法: for a child under fourteen the guardian
 * consents; from fourteen on the child consents as well. Each purpose is agreed to apart (PIPL art. 28 and 29).
 */
import { addMonths, type Instant, type Month, monthIn } from '../../kernel/instants.ts';

const OWN_CONSENT_YEARS = 14;

/**
 * R-IN-51: From the first day of the month of their fourteenth birthday a child’s own consent is needed as well as the guardian’s.
 * The day of birth is not known, and the child may be fourteen on any day of that month.
 */
export const isChildAsked = (birthMonth: Month, now: Instant): boolean =>
  addMonths(birthMonth, 12 * OWN_CONSENT_YEARS) <= monthIn(now);

/** Where only the year of birth is known: from the year in which the child turns fourteen (R-IN-51). */
export const isConsentingAgeThisYear = (birthYear: number, now: Instant): boolean =>
  birthYear + OWN_CONSENT_YEARS <= Number(monthIn(now).slice(0, 4));

interface AskedFile {
  readonly childAskedSince?: Instant | undefined;
}

/** Since when the child of this month of birth is asked; a corrected month may end it. */
export const askedSince = ({ childAskedSince }: AskedFile, birthMonth: Month, now: Instant) => ({
  childAskedSince: isChildAsked(birthMonth, now) ? (childAskedSince ?? now) : undefined,
});
