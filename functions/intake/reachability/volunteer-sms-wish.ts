/** What a volunteer’s wish for text messages becomes; nothing where it was that already. */
import { withSmsWish } from '../../../shared/intake/reachability/sms-wish.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { replaceVolunteer } from '../../store/intake/volunteers.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';
import { volunteerFact } from '../volunteers/volunteer-outcome.ts';

export function decideVolunteerSms(
  volunteer: Volunteer,
  wanted: boolean,
  now: Instant,
): Decided & { readonly after: Volunteer } {
  const after = withSmsWish(volunteer, wanted, now);
  if (after === volunteer) return { ...NOTHING, after };
  const action = wanted ? 'volunteer.smsWanted' : 'volunteer.smsStopped';
  const fact = volunteerFact(volunteer, { action, why: undefined });
  return { after, changes: [replaceVolunteer(volunteer, after)], facts: [fact] };
}
