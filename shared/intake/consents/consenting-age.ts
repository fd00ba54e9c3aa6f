/**
 * Whose consent counts. 个人信息保护法 (PIPL) art. 31: for a child under fourteen the guardian consents; art. 28 and 29: it is
 * sensitive information, each purpose is agreed to apart. From fourteen on the guardian still consents for the programme, and the
 * child’s own agreement is asked and noted.
 */
import { addMonths, type Instant, type Month, monthIn } from '../../kernel/instants.ts';

const OWN_AGREEMENT_YEARS = 14;

/**
 * R-IN-51: From the month of their fourteenth birthday the child is asked for consent as well as the guardian. The day is not
 * known: the whole month counts.
 */
export const isChildAsked = (birthMonth: Month, now: Instant): boolean =>
  addMonths(birthMonth, 12 * OWN_AGREEMENT_YEARS) <= monthIn(now);

/** Where only the year of birth is known: from the year in which the child turns fourteen (R-IN-51). */
export const isConsentingAgeThisYear = (birthYear: number, now: Instant): boolean =>
  birthYear + OWN_AGREEMENT_YEARS <= Number(monthIn(now).slice(0, 4));
