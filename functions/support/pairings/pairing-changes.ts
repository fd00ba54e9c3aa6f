import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { END_CAUSES } from '../../../shared/matching/pairings/end-causes.ts';
import type { Bound, Ending } from '../../../shared/matching/pairings/end-pairing.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Change } from '../../store/change.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { replaceVolunteer } from '../../store/intake/volunteers.ts';
import { barPair, barredAsDeclined } from '../../store/matching/barred-pairs.ts';
import { replacePairing } from '../../store/matching/pairings.ts';

/** Whether the cause of the end bars the pair (R-MA-05). */
function barFor({ childId, volunteerId, districtCode }: Pairing, { cause }: Ending, now: Instant): Change[] {
  const { bars } = END_CAUSES[cause];
  if (bars === 'not') return [];
  const pair = { childId, volunteerId };
  return [barPair(pair, districtCode, bars === 'forGood' ? undefined : barredAsDeclined(now))];
}

export const endChanges = (before: Bound, after: Bound, ending: Ending, now: Instant): Change[] => [
  replacePairing(before.pairing, after.pairing),
  replaceChild(before.child, after.child),
  replaceVolunteer(before.volunteer, after.volunteer),
  ...barFor(before.pairing, ending, now),
];

/** One entry for each of the two, and one for what became of the child. */
export function endFacts(
  { pairing, child }: Bound,
  after: Bound,
  { reason: why, afterwards }: Ending,
): AuditFact[] {
  const { districtCode, childId, volunteerId } = pairing;
  const ended = {
    districtCode,
    action: 'pairing.ended',
    from: pairing.status,
    to: after.pairing.status,
    why,
  } as const;
  const subject = { kind: 'child', id: childId } as const;
  const action = afterwards === 'requeue' ? 'child.requeued' : 'child.closed';
  return [
    { ...ended, subject },
    { ...ended, subject: { kind: 'volunteer', id: volunteerId } },
    { districtCode, action, subject, from: child.status, to: after.child.status, why },
  ];
}
