/** What follows for a volunteer’s pairings and proposals from the volunteer’s status today (Rule 2). */
import { hasConsent } from '../../../shared/intake/consents/consent.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { isVetted } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { type CalendarDate, dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import type { Pairing, PairingFlagKind } from '../../../shared/matching/pairings/pairing.ts';
import {
  clearFlag,
  flagFacts,
  flagPairing,
  showPause,
} from '../../../shared/matching/pairings/pairing-flags.ts';
import { pairingsOfVolunteer, parsePairing, replacePairing } from '../../store/matching/pairings.ts';
import { type Decided, NOTHING, together } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { type UnavailabilityReason, withdrawProposals } from './proposal-withdrawal.ts';

export const activePairingsOf = async ({ id, activePairings }: Volunteer): Promise<Pairing[]> =>
  activePairings > 0 ? readAll(pairingsOfVolunteer(id, 'active'), parsePairing) : [];

function setFlag(
  pairing: Pairing,
  kind: PairingFlagKind,
  { isRaised, now }: { isRaised: boolean; now: Instant },
) {
  return isRaised ? flagPairing(pairing, kind, now) : clearFlag(pairing, kind);
}

/**
 * R-VO-13: A pairing’s flag of lapsed vetting is cleared once every required check is valid again. Likewise consent and pause;
 * nothing where the pairing shows them already.
 */
export function showOn(pairing: Pairing, volunteer: Volunteer, now: Instant): Decided {
  const isLapsed = !isVetted(volunteer, dateIn(now));
  const isWithdrawn = !hasConsent(volunteer, 'pairing');
  const vetted = setFlag(pairing, 'vettingLapsed', { isRaised: isLapsed, now });
  const flagged = setFlag(vetted, 'volunteerConsentWithdrawn', { isRaised: isWithdrawn, now });
  const after = showPause(flagged, volunteer.status === 'paused');
  return after === pairing
    ? NOTHING
    : { changes: [replacePairing(pairing, after)], facts: flagFacts(pairing, after) };
}

/** Why no proposal of the volunteer may go on; `undefined` while they may. */
function unavailabilityOf(volunteer: Volunteer, today: CalendarDate): UnavailabilityReason | undefined {
  if (volunteer.status === 'retired') return 'retired';
  if (!isVetted(volunteer, today)) return 'vettingLapsed';
  if (!hasConsent(volunteer, 'pairing')) return 'consentWithdrawn';
  return volunteer.status === 'paused' ? 'paused' : undefined;
}

interface StatusChange {
  /** As they were; absent in the daily step, which takes nothing for granted. */
  readonly before?: Volunteer;
  readonly after: Volunteer;
  readonly pairings: readonly Pairing[];
}

const isNewcomer = ({ status }: Volunteer) => status === 'applied' || status === 'refused';

/** Pairings show the volunteer’s status (R-VO-03, R-VO-13, R-MA-60); open proposals end when the volunteer is not available (R-VO-12). */
export async function consequences(
  { before, after, pairings }: StatusChange,
  clock: Clock,
): Promise<Decided> {
  if (isNewcomer(after) || (before && isNewcomer(before))) return NOTHING;
  const shown = pairings.map((pairing) => showOn(pairing, after, clock.now));
  const reason = unavailabilityOf(after, dateIn(clock.now));
  return together(reason ? [...shown, await withdrawProposals(after.id, reason, clock)] : shown);
}
