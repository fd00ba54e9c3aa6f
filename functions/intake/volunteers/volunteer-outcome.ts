/** What a decision about a volunteer’s file becomes: the new record, what follows from it, who is told, the audit entries. */
import { viewVolunteer } from '../../../shared/intake/children/views.ts';
import { lapseNoticeDue } from '../../../shared/intake/volunteers/vetting-clock.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { inviteVolunteer } from '../../casework/volunteer-member.ts';
import { vettingMessages } from '../../messages/intake/volunteer.ts';
import { replaceVolunteer } from '../../store/intake/volunteers.ts';
import { NOTHING } from '../../store/outcome.ts';
import { activePairingsOf, consequences } from './volunteer-consequences.ts';

export type VolunteerFact = Pick<AuditFact, 'action' | 'why'> & Partial<Pick<AuditFact, 'from' | 'to'>>;

export function volunteerFact({ districtCode, id }: Volunteer, fact: VolunteerFact): AuditFact {
  return { districtCode, subject: { kind: 'volunteer', id }, ...fact };
}

/** Status to status unless `fact` says otherwise. */
export async function volunteerChanged(
  before: Volunteer,
  after: Volunteer | Refusal,
  fact: VolunteerFact,
  clock: Clock,
) {
  if (isRefusal(after)) return after;
  const pairings = await activePairingsOf(after);
  const { changes, facts } = await consequences({ before, after, pairings }, clock);
  const notice = lapseNoticeDue(after, dateIn(clock.now));
  const messages = notice ? vettingMessages({ volunteer: after, pairings }, notice, clock) : [];
  const isActivated = before.status !== 'active' && after.status === 'active';
  const membership = isActivated ? await inviteVolunteer(after, clock.now) : NOTHING;
  const stored = notice ? { ...after, vettingNotice: notice } : after;
  return {
    status: 200 as const,
    body: viewVolunteer({ ...stored, version: before.version + 1 }),
    changes: [replaceVolunteer(before, stored), ...changes, ...membership.changes, ...messages],
    facts: [
      volunteerFact(before, { from: before.status, to: after.status, ...fact }),
      ...facts,
      ...membership.facts,
    ],
  };
}
