/** The volunteer who is proposed to a child or paired with it, as the child’s file names her. */
import type { Child } from '../../shared/intake/children/child.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { VolunteerId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { flagFacts } from '../../shared/matching/pairings/pairing-flags.ts';
import type { Company, Moved } from '../../shared/matching/proposals/moved-child.ts';
import { movedChildMessage } from '../messages/support/pairing.ts';
import type { Change } from '../store/change.ts';
import { getVolunteer, volunteerUnchanged } from '../store/intake/volunteers.ts';
import { getPairing, replacePairing } from '../store/matching/pairings.ts';
import { getProposal, replaceProposal } from '../store/matching/proposals.ts';
import { childFact } from './child-outcome.ts';

/** A file never names a record that is not there. */
function present<T>(record: T | undefined, what: string): T {
  if (record === undefined) throw new Error(`a child’s file names ${what}, and there is none`);
  return record;
}

const volunteerOf = async (id: VolunteerId) => present(await getVolunteer(id), `volunteer ${id}`);

export async function loadCompany(child: Child): Promise<Company> {
  if (child.status === 'proposed') {
    const proposal = present(await getProposal(child.proposalId), `proposal ${child.proposalId}`);
    return { kind: 'proposal', proposal, volunteer: await volunteerOf(proposal.volunteerId) };
  }
  if (child.status === 'paired') {
    const pairing = present(await getPairing(child.pairingId), `pairing ${child.pairingId}`);
    return { kind: 'pairing', pairing, volunteer: await volunteerOf(pairing.volunteerId) };
  }
  return { kind: 'none' };
}

interface Moment {
  readonly child: Child;
  readonly newId: () => string;
  readonly now: Instant;
}

/** What was decided rests on where the volunteer lives and how far she goes. */
export function companyChanges(before: Company, after: Company, moment: Moment): Change[] {
  if (before.kind === 'proposal' && after.kind === 'proposal')
    return [replaceProposal(before.proposal, after.proposal), volunteerUnchanged(before.volunteer)];
  if (before.kind === 'pairing' && after.kind === 'pairing')
    return [
      replacePairing(before.pairing, after.pairing),
      volunteerUnchanged(before.volunteer),
      movedChildMessage(after.pairing, 'childMoved', moment),
    ];
  return [];
}

/** What of it stands in the child’s timeline. */
export function companyFacts(child: Child, before: Company, { child: after, company }: Moved): AuditFact[] {
  if (before.kind === 'proposal' && child.status !== after.status)
    return [
      childFact(child, 'child.requeued', { from: child.status, to: after.status, why: before.proposal.id }),
    ];
  const isPaired = before.kind === 'pairing' && company.kind === 'pairing';
  return isPaired ? flagFacts(before.pairing, company.pairing) : [];
}
