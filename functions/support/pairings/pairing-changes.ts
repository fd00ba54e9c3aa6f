import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { END_CAUSES } from '../../../shared/matching/pairings/end-causes.ts';
import type { Ending } from '../../../shared/matching/pairings/end-pairing.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Paired, WithVolunteer } from '../../../shared/matching/pairings/situation.ts';
import { situationChanges, situationFacts } from '../../casework/situation-changes.ts';
import type { Change } from '../../store/change.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { barPair, barredAsDeclined } from '../../store/matching/barred-pairs.ts';

/** Whether the cause of the end bars the pair (R-MA-05). */
function barFor({ childId, volunteerId, districtCode }: Pairing, { cause }: Ending, now: Instant): Change[] {
  const { bars } = END_CAUSES[cause];
  if (bars === 'not') return [];
  const pair = { childId, volunteerId };
  return [barPair(pair, districtCode, bars === 'forGood' ? undefined : barredAsDeclined(now))];
}

export const endChanges = (
  before: WithVolunteer<Paired>,
  after: WithVolunteer<Paired>,
  ending: Ending,
  now: Instant,
): Change[] => [
  replaceChild(before.child, after.child),
  ...situationChanges(before, after),
  ...barFor(before.pairing, ending, now),
];

/** One entry for each of the two, and one for what became of the child. */
export function endFacts(before: Paired, after: Paired, { reason: why }: Ending): AuditFact[] {
  const { districtCode, childId, volunteerId, status: from } = before.pairing;
  const ended = { districtCode, action: 'pairing.ended', from, to: after.pairing.status, why } as const;
  return [
    { ...ended, subject: { kind: 'child', id: childId } },
    { ...ended, subject: { kind: 'volunteer', id: volunteerId } },
    ...situationFacts(before, after, why),
  ];
}
