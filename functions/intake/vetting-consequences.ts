/** What follows for pairings and proposals from a volunteer’s vetting as it stands today (product.md, rule 2). */
import type { Volunteer } from '../../shared/intake/volunteer.ts';
import { isVetted } from '../../shared/intake/volunteer-rules.ts';
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { clearFlag, flagPairing } from '../../shared/matching/pairing-flags.ts';
import type { Pairing } from '../../shared/matching/schema.ts';
import { readAll } from '../store/page.ts';
import { pairingsOfVolunteer, parsePairing, replacePairing } from '../store/pairings.ts';
import { type Decided, together } from './decided.ts';
import { standDown } from './stand-down.ts';

export const activePairingsOf = async ({ id, activePairings }: Volunteer): Promise<Pairing[]> =>
  activePairings > 0 ? readAll(pairingsOfVolunteer(id, 'active'), parsePairing) : [];

/** R-MA-50: nothing for a pairing whose flag is right already. It is told in the child’s timeline. */
function flagging(pairings: readonly Pairing[], isInForce: boolean, now: Instant): Decided {
  const changed = pairings
    .map((before) => ({
      before,
      after: isInForce ? clearFlag(before, 'vettingLapsed') : flagPairing(before, 'vettingLapsed', now),
    }))
    .filter(({ before, after }) => before !== after);
  return {
    changes: changed.map(({ before, after }) => replacePairing(before, after)),
    facts: changed.map(({ before: { districtCode, childId, id } }) => ({
      districtCode,
      action: isInForce ? 'pairing.flagCleared' : 'pairing.flagged',
      subject: { kind: 'child', id: childId },
      to: 'vettingLapsed',
      why: id,
    })),
  };
}

/** R-VO-12: without vetting her pairings are flagged and her open proposals end; R-VO-13: with it the flags go. */
export async function vettingConsequences(
  volunteer: Volunteer,
  pairings: readonly Pairing[],
  now: Instant,
): Promise<Decided> {
  const isInForce = isVetted(volunteer, dateIn(now));
  const flags = flagging(pairings, isInForce, now);
  return isInForce ? flags : together([flags, await standDown(volunteer.id, 'vettingLapsed', now)]);
}
