/** A volunteer agrees, or takes her agreement back: what follows is that of how she stands then. */
import { type Consent, hasConsent } from '../../../shared/intake/consents/consent.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { isInService } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { volunteerMessage } from '../../messages/intake/volunteer.ts';
import type { Change } from '../../store/change.ts';
import { activePairingsOf } from '../volunteers/volunteer-consequences.ts';
import { type VolunteerFact, volunteerChanged } from '../volunteers/volunteer-outcome.ts';
import { consentsAfter, describeConsent } from './consent-decision.ts';
import type { ConsentRequest } from './consent-follow-up.ts';

/** To the volunteer’s street, and to those of the children whom the volunteer accompanies. */
async function streetMessages(volunteer: Volunteer, clock: Clock): Promise<Change[]> {
  if (!isInService(volunteer) || hasConsent(volunteer, 'pairing')) return [];
  const pairings = await activePairingsOf(volunteer);
  return [volunteerMessage({ volunteer, pairings }, 'volunteerConsentWithdrawn', clock)];
}

/**
 * A change of consent with all that follows from it (R-IN-52).
 * @returns `undefined` when the file has it already.
 */
export async function decideVolunteerConsent(
  volunteer: Volunteer,
  request: ConsentRequest,
  by: Consent['by'],
  clock: Clock,
) {
  const consents = consentsAfter(volunteer, request, { by, at: clock.now });
  if (consents === volunteer.consents) return undefined;
  const after = { ...volunteer, consents: [...consents] };
  const fact: VolunteerFact = {
    action: request.agreed ? 'volunteer.consentGiven' : 'volunteer.consentWithdrawn',
    from: undefined,
    to: request.purpose,
    why: describeConsent(request, by),
  };
  const changed = await volunteerChanged(volunteer, after, fact, clock);
  if (isRefusal(changed)) throw new Error(`a consent of volunteer ${volunteer.id} was refused`);
  const { changes, facts } = changed;
  return { file: after, changes: [...changes, ...(await streetMessages(after, clock))], facts };
}
