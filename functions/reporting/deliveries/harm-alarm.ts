/** The alarm of a report of harm goes out again, until somebody has taken the report up. */
import { isUnheard, raised } from '../../../shared/intake/harm/harm-alarm.ts';
import { bySystem } from '../../../shared/kernel/audit-entry.ts';
import { epochSeconds, instantOf } from '../../../shared/kernel/instants.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { idsFrom } from '../../http/new-ids.ts';
import { unheardMessage } from '../../messages/intake/harm.ts';
import { appendEntry } from '../../store/audit.ts';
import { readAlarm, removeAlarm, replaceAlarm } from '../../store/intake/harm-alarms.ts';
import { getReferral } from '../../store/intake/referrals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { enqueue, type Work, workOn } from '../../store/queues.ts';
import { messageKey } from '../../store/reporting/messages.ts';
import { transact } from '../../store/transact.ts';

/** However often it comes, each round goes out once: the alarm is replaced in the transaction of its message. */
export async function raiseAlarm(work: Work): Promise<void> {
  const alarm = await readAlarm(work);
  if (!alarm || epochSeconds(alarm.dueAt) > work.since) return;
  const referral = await getReferral(alarm.referralId);
  if (!referral || !isUnheard(referral)) {
    await transact([removeAlarm(alarm)]);
    return;
  }
  const now = instantOf(work.since * 1000);
  const newId = idsFrom(now);
  const { repeatMinutes } = (await readSettings(alarm.districtCode)).harmOnDuty;
  const next = raised(alarm, now, repeatMinutes);
  const id = `unheard-${referral.id}-${next.round}`;
  const fact = referralFact(referral, 'referral.harmUnheard', { to: String(next.round) });
  const unmet = await transact([
    replaceAlarm(alarm, next),
    unheardMessage({ referral, round: next.round }, 'harmUnheard', { now, newId }, id),
    ...appendEntry(fact, { id: newId(), at: now, by: bySystem('deliver') }),
  ]);
  if (unmet === undefined) await enqueue('urgent', [workOn(messageKey(id), work.since)]);
}
