import { isOpen } from '../../../shared/intake/referrals/outside-report.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange } from './load-referral.ts';
import { outsideChanged } from './outside-report-outcome.ts';
import { reportedHousehold } from './reported-household.ts';

/** An outcome is recorded once: what follows later is a report of its own. */
export const recordOutsideOutcome: IntakeOperation<'recordOutsideOutcome'> = async (call) => {
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({ people: () => reportedHousehold(before) });
  if (alone) return alone;
  const { body, path, now, actor } = call;
  const reports = before.outsideReports ?? [];
  const report = reports.find(({ id }) => id === path.reportId);
  if (!report) return refuse('notFound');
  if (before.erasedAt) return refuse('erased');
  if (!isOpen(report)) return refuse('outcomeRecorded');
  const { outcome, receipt = report.receipt } = body;
  const filled = { ...report, ...(receipt && { receipt }), outcome, outcomeAt: now, outcomeBy: actor.id };
  const after = { ...before, outsideReports: reports.map((one) => (one === report ? filled : one)) };
  const fact = { action: 'referral.outcomeRecorded', to: report.id, why: report.authority } as const;
  return { ...(await outsideChanged(before, after, fact, call)), status: 200 };
};
