/** The alarm of a report of harm goes out again: until somebody takes it up, then until it is reported outside, then until it has an outcome. */
import { type HarmAlarm, raised } from '../../../shared/intake/harm/harm-alarm.ts';
import {
  dueOf,
  type HarmStep,
  harmStepOf,
  rhythmOf,
  roundAt,
} from '../../../shared/intake/harm/harm-clock.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { withNotices } from '../../../shared/intake/referrals/referral-rules.ts';
import type { IntakeSettings } from '../../../shared/intake/settings.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import { epochSeconds, type Instant, instantOf } from '../../../shared/kernel/instants.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { idsFrom } from '../../http/new-ids.ts';
import { type HarmReminder, outsideMessage, unheardMessage } from '../../messages/intake/harm.ts';
import { appendEntry } from '../../store/audit.ts';
import type { Change } from '../../store/change.ts';
import { readAlarm, removeAlarm, replaceAlarm } from '../../store/intake/harm-alarms.ts';
import { getReferral, replaceReferral } from '../../store/intake/referrals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { enqueue, type Work, workOn } from '../../store/queues.ts';
import { messageKey } from '../../store/reporting/messages.ts';
import { transact } from '../../store/transact.ts';

interface Raising {
  readonly referral: Referral;
  readonly alarm: HarmAlarm;
  readonly settings: Pick<IntakeSettings, 'referral' | 'harmOnDuty'>;
  readonly now: Instant;
  readonly newId: () => string;
}

interface Raised {
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
  /** Of the message, where one goes out. */
  readonly messageId?: string;
}

/** With the first reminder after the end of the hour, the referral is late for good: the morning does not say so again (R-HA-20). */
function lateTakeUp({ referral, now }: Raising): Raised {
  const isNoted = referral.told.some(({ clock, stage }) => clock === 'takeUp' && stage === 'overdue');
  if (now <= referral.takeUpBy || isNoted) return { changes: [], facts: [] };
  const after = withNotices(referral, [{ clock: 'takeUp', stage: 'overdue' }], now);
  return {
    changes: [replaceReferral(referral, after)],
    facts: [referralFact(referral, 'referral.takeUpOverdue')],
  };
}

/** Not later than the end of the hour, so that it is late to the minute. */
function unheard(raising: Raising): Raised {
  const { referral, alarm, settings, now, newId } = raising;
  const next = raised(alarm, now, settings.harmOnDuty.repeatMinutes, referral.takeUpBy);
  const messageId = `unheard-${referral.id}-${next.round}`;
  const late = lateTakeUp(raising);
  return {
    messageId,
    changes: [
      replaceAlarm(alarm, next),
      unheardMessage({ referral, round: next.round }, 'harmUnheard', { now, newId }, messageId),
      ...late.changes,
    ],
    facts: [referralFact(referral, 'referral.harmUnheard', { to: String(next.round) }), ...late.facts],
  };
}

const kindOf = (step: Exclude<HarmStep, 'takeUp'>, round: number): HarmReminder => {
  if (step === 'outcome') return 'outcomeMissing';
  return round === 1 ? 'outsideReportDue' : 'outsideReportOverdue';
};

/** Of reminders that were missed, the latest alone goes out. */
function reminded(raising: Raising, step: Exclude<HarmStep, 'takeUp'>): Raised {
  const { referral, alarm, settings, now, newId } = raising;
  const rhythm = rhythmOf(referral, step, settings.referral);
  const before = alarm.step === step ? alarm.round : 0;
  const round = Math.max(before, roundAt(rhythm, now));
  const next = { ...alarm, step, round, dueAt: dueOf(rhythm, round + 1) };
  if (round === before) return { changes: [replaceAlarm(alarm, next)], facts: [] };
  const kind = kindOf(step, round);
  const messageId = `${kind}-${referral.id}-${round}`;
  return {
    messageId,
    changes: [
      replaceAlarm(alarm, next),
      outsideMessage({ referral, terms: settings.referral }, kind, { now, newId }, messageId),
    ],
    facts: [referralFact(referral, `referral.${kind}`, { to: String(round) })],
  };
}

/** However often it comes, each round goes out once: the alarm is replaced in the transaction of its message. */
export async function raiseAlarm(work: Work): Promise<void> {
  const alarm = await readAlarm(work);
  if (!alarm || epochSeconds(alarm.dueAt) > work.since) return;
  const referral = await getReferral(alarm.referralId);
  const step = referral && harmStepOf(referral);
  if (!referral || !step) {
    await transact([removeAlarm(alarm)]);
    return;
  }
  const now = instantOf(work.since * 1000);
  const newId = idsFrom(now);
  const settings = await readSettings(alarm.districtCode);
  const raising = { referral, alarm, settings, now, newId };
  const { changes, facts, messageId } = step === 'takeUp' ? unheard(raising) : reminded(raising, step);
  const entries = facts.flatMap((fact) =>
    appendEntry(fact, { id: newId(), at: now, by: bySystem('deliver') }),
  );
  const unmet = await transact([...changes, ...entries]);
  if (unmet === undefined && messageId) await enqueue('urgent', [workOn(messageKey(messageId), work.since)]);
}
