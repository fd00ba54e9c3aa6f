import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange } from './load-referral.ts';
import { outsideChanged } from './outside-report-outcome.ts';
import { reportedHousehold } from './reported-household.ts';

/** The reason is an officer’s own, in their name; whoever completes the referral as unfounded is somebody else (R-HA-22). */
export const explainNoOutsideReport: IntakeOperation<'explainNoOutsideReport'> = async (call) => {
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({ people: () => reportedHousehold(before) });
  if (alone) return alone;
  const { body, now, actor } = call;
  if (before.erasedAt) return refuse('erased');
  if ((before.outsideReports ?? []).length > 0) return refuse('reportedOutside');
  const after = { ...before, noOutsideReport: { reason: body.reason, at: now, by: actor.id } };
  const fact = { action: 'referral.notReportedOutside', why: body.reason } as const;
  return { ...(await outsideChanged(before, after, fact, call)), status: 200 };
};
