import { lapseNoticeDue } from '../../shared/intake/vetting-clock.ts';
import { viewVolunteer } from '../../shared/intake/views.ts';
import type { Vetting, Volunteer } from '../../shared/intake/volunteer.ts';
import * as rules from '../../shared/intake/volunteer-rules.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { isRefusal, refuse } from '../../shared/kernel/problem.ts';
import { fieldError } from '../http/field-errors.ts';
import { replaceVolunteer } from '../store/volunteers.ts';
import { type Decided, NOTHING } from './decided.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { loadVolunteerToChange } from './own-volunteer.ts';
import { activePairingsOf, vettingConsequences } from './vetting-consequences.ts';
import { vettingMessages } from './vetting-messages.ts';

interface Moment {
  readonly now: Instant;
  readonly newId: () => string;
}

/** What changes with her: pairings, proposals, and who is told; and that it was told. */
async function follow(vetted: Volunteer, moment: Moment): Promise<Decided & { readonly after: Volunteer }> {
  if (!rules.isInService(vetted)) return { ...NOTHING, after: vetted };
  const today = dateIn(moment.now);
  const pairings = await activePairingsOf(vetted);
  const { changes, facts } = await vettingConsequences(vetted, pairings, moment.now);
  const notice = lapseNoticeDue(vetted, today);
  if (!notice) return { changes, facts, after: vetted };
  const messages = vettingMessages({ volunteer: vetted, pairings, notice }, moment);
  return { changes: [...changes, ...messages], facts, after: { ...vetted, vettingNotice: notice } };
}

const factOf = (before: Volunteer, after: Volunteer, { check, result }: Vetting): AuditFact => ({
  districtCode: before.districtCode,
  action: 'volunteer.vetted',
  subject: { kind: 'volunteer', id: before.id },
  from: before.status,
  to: after.status,
  why: `${check} ${result}`,
});

export const recordVetting: IntakeOperation<'recordVetting'> = async (call) => {
  const volunteer = await loadVolunteerToChange(call);
  if (isRefusal(volunteer)) return volunteer;
  const { body, now, language } = call;
  const today = dateIn(now);
  if (body.on > today) return refuse('invalid', { errors: [fieldError('/on', 'date.future', language)] });
  if (volunteer.status === 'retired' || volunteer.status === 'refused') return refuse('wrongStatus');
  const vetted = rules.recordVetting(volunteer, body, today, now);
  const { after, changes, facts } = await follow(vetted, call);
  return {
    status: 201,
    body: viewVolunteer({ ...after, version: volunteer.version + 1 }),
    changes: [replaceVolunteer(volunteer, after), ...changes],
    facts: [factOf(volunteer, after, body), ...facts],
  };
};
