/** What follows for a volunteer’s pairings and proposals from how she stands today (product.md, rule 2). */
import type { Volunteer } from '../../shared/intake/volunteer.ts';
import { isVetted } from '../../shared/intake/volunteer-rules.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { type CalendarDate, dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { clearFlag, flagPairing, showPause } from '../../shared/matching/pairing-flags.ts';
import type { Pairing } from '../../shared/matching/schema.ts';
import { readAll } from '../store/page.ts';
import { pairingsOfVolunteer, parsePairing, replacePairing } from '../store/pairings.ts';
import { type Decided, NOTHING, together } from './decided.ts';
import { type StandDownReason, standDown } from './stand-down.ts';

export const activePairingsOf = async ({ id, activePairings }: Volunteer): Promise<Pairing[]> =>
  activePairings > 0 ? readAll(pairingsOfVolunteer(id, 'active'), parsePairing) : [];

/** R-MA-50: that the flag goes up or down is told in the child’s timeline. */
function flagFacts(before: Pairing, after: Pairing): AuditFact[] {
  if (before.flags === after.flags) return [];
  const { districtCode, childId, id } = before;
  const isRaised = after.flags.length > before.flags.length;
  return [
    {
      districtCode,
      action: isRaised ? 'pairing.flagged' : 'pairing.flagCleared',
      subject: { kind: 'child', id: childId },
      to: 'vettingLapsed',
      why: id,
    },
  ];
}

/** Nothing for a pairing that shows it rightly already. */
function showOn(pairing: Pairing, volunteer: Volunteer, now: Instant): Decided {
  const flagged = isVetted(volunteer, dateIn(now))
    ? clearFlag(pairing, 'vettingLapsed')
    : flagPairing(pairing, 'vettingLapsed', now);
  const after = showPause(flagged, volunteer.status === 'paused');
  return after === pairing
    ? NOTHING
    : { changes: [replacePairing(pairing, after)], facts: flagFacts(pairing, after) };
}

/** Why no proposal of hers may go on; `undefined` while they may. */
function awayBecause(volunteer: Volunteer, today: CalendarDate): StandDownReason | undefined {
  if (volunteer.status === 'retired') return 'retired';
  if (!isVetted(volunteer, today)) return 'vettingLapsed';
  return volunteer.status === 'paused' ? 'paused' : undefined;
}

interface Standing {
  /** As she was; absent for a look by the day, which takes nothing for granted. */
  readonly before?: Volunteer;
  readonly after: Volunteer;
  readonly pairings: readonly Pairing[];
}

const isNewcomer = ({ status }: Volunteer) => status === 'applied' || status === 'refused';

/** R-VO-03, R-VO-12, R-VO-13: her pairings show how she stands; when she is not to be had, her open proposals end. */
export async function consequences({ before, after, pairings }: Standing, now: Instant): Promise<Decided> {
  if (isNewcomer(after) || (before && isNewcomer(before))) return NOTHING;
  const shown = pairings.map((pairing) => showOn(pairing, after, now));
  const reason = awayBecause(after, dateIn(now));
  return together(reason ? [...shown, await standDown(after.id, reason, now)] : shown);
}
