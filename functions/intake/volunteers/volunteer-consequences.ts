/** What follows for a volunteer’s pairings and proposals from how she stands today (product.md, rule 2). */
import { hasConsent } from '../../../shared/intake/consents/consent.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { isVetted } from '../../../shared/intake/volunteers/volunteer-rules.ts';
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
import { standDown, type UnavailabilityReason } from './proposal-withdrawal.ts';

export const activePairingsOf = async ({ id, activePairings }: Volunteer): Promise<Pairing[]> =>
  activePairings > 0 ? readAll(pairingsOfVolunteer(id, 'active'), parsePairing) : [];

function setFlag(
  pairing: Pairing,
  kind: PairingFlagKind,
  { isRaised, now }: { isRaised: boolean; now: Instant },
) {
  return isRaised ? flagPairing(pairing, kind, now) : clearFlag(pairing, kind);
}

/** Her vetting, her consent and her pause, on one pairing; nothing where it shows them rightly already. */
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

/** Why no proposal of hers may go on; `undefined` while they may. */
function unavailabilityOf(volunteer: Volunteer, today: CalendarDate): UnavailabilityReason | undefined {
  if (volunteer.status === 'retired') return 'retired';
  if (!isVetted(volunteer, today)) return 'vettingLapsed';
  if (!hasConsent(volunteer, 'pairing')) return 'consentWithdrawn';
  return volunteer.status === 'paused' ? 'paused' : undefined;
}

interface Standing {
  /** As she was; absent for a look by the day, which takes nothing for granted. */
  readonly before?: Volunteer;
  readonly after: Volunteer;
  readonly pairings: readonly Pairing[];
}

const isNewcomer = ({ status }: Volunteer) => status === 'applied' || status === 'refused';

/** R-VO-03, R-VO-12, R-VO-13, R-MA-60: her pairings show how she stands; when she is not to be had, her open proposals end. */
export async function consequences({ before, after, pairings }: Standing, now: Instant): Promise<Decided> {
  if (isNewcomer(after) || (before && isNewcomer(before))) return NOTHING;
  const shown = pairings.map((pairing) => showOn(pairing, after, now));
  const reason = unavailabilityOf(after, dateIn(now));
  return together(reason ? [...shown, await standDown(after.id, reason, now)] : shown);
}
