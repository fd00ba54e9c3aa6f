/** A volunteer’s active pairings as her vetting stands: flagged without it, no longer flagged with it (R-MA-50, product.md, rule 2). */
import type { Volunteer } from '../../shared/intake/volunteer.ts';
import { isVetted } from '../../shared/intake/volunteer-rules.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import { clearFlag, flagPairing } from '../../shared/matching/pairing-flags.ts';
import type { Pairing } from '../../shared/matching/schema.ts';
import { readAll } from '../store/page.ts';
import { pairingsOfVolunteer, parsePairing, replacePairing } from '../store/pairings.ts';
import type { Decided } from './run-day.ts';

/** Told in the child’s timeline: it is her pairing that needs attention. */
const factOf = ({ districtCode, childId, id }: Pairing, action: string): AuditFact => ({
  districtCode,
  action,
  subject: { kind: 'child', id: childId },
  to: 'vettingLapsed',
  why: id,
});

/** Nothing for pairings that are flagged rightly already. */
export async function vettingFlags(volunteer: Volunteer, now: Instant): Promise<Decided> {
  if (volunteer.activePairings === 0) return { changes: [], facts: [] };
  const isInForce = isVetted(volunteer, dateIn(now));
  const pairings = await readAll(pairingsOfVolunteer(volunteer.id, 'active'), parsePairing);
  const changed = pairings
    .map((before) => ({
      before,
      after: isInForce ? clearFlag(before, 'vettingLapsed') : flagPairing(before, 'vettingLapsed', now),
    }))
    .filter(({ before, after }) => before !== after);
  const action = isInForce ? 'pairing.flagCleared' : 'pairing.flagged';
  return {
    changes: changed.map(({ before, after }) => replacePairing(before, after)),
    facts: changed.map(({ before }) => factOf(before, action)),
  };
}
