/** What an assessment of risk makes of the file. */
import { dateIn, type Instant } from '../../kernel/instants.ts';
import type { Child } from '../children/child.ts';
import { type Fault, faultAt } from '../children/field-fault.ts';
import { withoutSettled } from './review-rules.ts';
import type { RiskAssessment } from './risk.ts';

/**
 * R-IN-152: An officer records how great a child’s risk is, as assessed on a day that is not later than today; the assessment of the
 * latest day is in force, and earlier ones stay in the history.
 */
export function assessRisk(child: Child, assessment: RiskAssessment, now: Instant): Child | Fault {
  const { colour, assessedBy, on } = assessment;
  if (on > dateIn(now)) return faultAt('/on', 'date.future');
  if (child.risk && on < child.risk.on) return child;
  return withoutSettled({ ...child, risk: { colour, assessedBy, on } }, child);
}
