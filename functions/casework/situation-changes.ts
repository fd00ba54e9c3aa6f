/** What has to be stored of a changed situation beside the child’s own file, and its entries in the child’s timeline. */
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { flagFacts } from '../../shared/matching/pairings/pairing-flags.ts';
import type { ChildSituation } from '../../shared/matching/pairings/situation.ts';
import type { Change } from '../store/change.ts';
import { replaceVolunteer, volunteerUnchanged } from '../store/intake/volunteers.ts';
import { replacePairing } from '../store/matching/pairings.ts';
import { replaceProposal } from '../store/matching/proposals.ts';
import { childFact } from './child-outcome.ts';

type Situation = ChildSituation & { readonly volunteer?: Volunteer };

/** Where the volunteer’s file was loaded the decision rests on it. */
function volunteerChanges({ volunteer: before }: Situation, { volunteer: after }: Situation): Change[] {
  if (!before || !after) return [];
  return [before === after ? volunteerUnchanged(before) : replaceVolunteer(before, after)];
}

function recordChanges(before: Situation, after: Situation): Change[] {
  if (before.kind === 'proposed' && after.kind === 'proposed' && before.proposal !== after.proposal)
    return [replaceProposal(before.proposal, after.proposal)];
  if (before.kind === 'paired' && after.kind === 'paired' && before.pairing !== after.pairing)
    return [replacePairing(before.pairing, after.pairing)];
  return [];
}

export const situationChanges = (before: Situation, after: Situation): Change[] => [
  ...recordChanges(before, after),
  ...volunteerChanges(before, after),
];

/** Whether the child waits again or its file was closed, and which flags of its pairing changed. */
export function situationFacts(before: ChildSituation, after: ChildSituation, why: string): AuditFact[] {
  const [from, to] = [before.child.status, after.child.status];
  const action = to === 'closed' ? 'child.closed' : 'child.requeued';
  return [
    ...(from === to ? [] : [childFact(before.child, action, { from, to, why })]),
    ...(before.kind === 'paired' && after.kind === 'paired' ? flagFacts(before.pairing, after.pairing) : []),
  ];
}
