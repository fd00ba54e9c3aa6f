import { newOutcomeAlarm } from '../../../shared/intake/harm/harm-alarm.ts';
import {
  isOpen,
  type OutsideReport,
  outsideTimeFault,
} from '../../../shared/intake/referrals/outside-report.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { fieldError } from '../../http/field-errors.ts';
import { createAlarm, getAlarm } from '../../store/intake/harm-alarms.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { IntakeCall, IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange } from './load-referral.ts';
import { outsideChanged } from './outside-report-outcome.ts';
import { reportedHousehold } from './reported-household.ts';

/** Reminders of the outcome go on from the alarm of the report itself; where it has ended, a new one begins. */
async function alarmOf(referral: Referral, report: OutsideReport) {
  if (!isOpen(report) || (await getAlarm(referral.id))) return [];
  const { referral: terms } = await readSettings(referral.districtCode);
  return [createAlarm(newOutcomeAlarm(referral, report.recordedAt, terms.harmOutcomeDays))];
}

function reportOf({ body, actor, now, newId }: IntakeCall<'recordOutsideReport'>): OutsideReport {
  const recorded = { ...body, id: newId(), recordedAt: now, recordedBy: actor.id };
  return body.outcome === undefined ? recorded : { ...recorded, outcomeAt: now, outcomeBy: actor.id };
}

export const recordOutsideReport: IntakeOperation<'recordOutsideReport'> = async (call) => {
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const alone = await call.fourEyes({ people: () => reportedHousehold(before) });
  if (alone) return alone;
  if (before.erasedAt) return refuse('erased');
  const fault = outsideTimeFault(call.body, before.receivedAt, call.now);
  if (fault) return refuse('invalid', { errors: [fieldError('/at', fault, call.language)] });
  const report = reportOf(call);
  const after = { ...before, outsideReports: [...(before.outsideReports ?? []), report] };
  const fact = { action: 'referral.reportedOutside', to: report.id, why: report.authority } as const;
  const changed = await outsideChanged(before, after, fact, call);
  return {
    ...changed,
    status: 201,
    changes: [...changed.changes, ...(await alarmOf(before, report))],
  };
};
