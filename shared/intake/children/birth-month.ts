/** Who is a child (R-IN-01) and who may be a volunteer (R-IN-02). */
import { addMonths, type Instant, type Month, monthIn } from '../../kernel/instants.ts';
import type { IntakeFieldCode } from '../field-rules.ts';

const AGE_OF_MAJORITY_YEARS = 18;

/**
 * R-IN-01: A child was born in this month or before, and is under 18; the month of the 18th birthday still counts. The day of birth
 * is not known.
 */
export function checkBirthMonth(birthMonth: Month, now: Instant): IntakeFieldCode | undefined {
  const month = monthIn(now);
  if (birthMonth > month) return 'birthMonth.future';
  if (birthMonth < addMonths(month, -12 * AGE_OF_MAJORITY_YEARS)) return 'birthMonth.notMinor';
  return undefined;
}

/** R-IN-02: A volunteer turns 18 this year at the latest. */
export const checkBirthYear = (birthYear: number, now: Instant): IntakeFieldCode | undefined =>
  birthYear > Number(monthIn(now).slice(0, 4)) - AGE_OF_MAJORITY_YEARS ? 'birthYear.range' : undefined;
