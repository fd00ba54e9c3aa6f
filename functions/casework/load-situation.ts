/** Loads a child’s situation, and the volunteer’s file only where a decision rests on it. */
import type { Child } from '../../shared/intake/children/child.ts';
import type { VolunteerId } from '../../shared/kernel/ids.ts';
import type { Pairing } from '../../shared/matching/pairings/pairing.ts';
import type {
  ChildSituation,
  Paired,
  Proposed,
  WithVolunteer,
} from '../../shared/matching/pairings/situation.ts';
import type { Proposal } from '../../shared/matching/proposals/proposal.ts';
import { getChild } from '../store/intake/children.ts';
import { getVolunteer } from '../store/intake/volunteers.ts';
import { getPairing } from '../store/matching/pairings.ts';
import { getProposal } from '../store/matching/proposals.ts';

/** A record never names another that does not exist. */
async function existing<T>(record: Promise<T | undefined>, name: string): Promise<T> {
  const found = await record;
  if (found === undefined) throw new Error(`${name} is named by another record and does not exist`);
  return found;
}

const volunteerBy = (id: VolunteerId) => existing(getVolunteer(id), `volunteer ${id}`);

export async function loadSituation(child: Child): Promise<ChildSituation> {
  if (child.status === 'proposed') {
    const proposal = await existing(getProposal(child.proposalId), `proposal ${child.proposalId}`);
    return { kind: 'proposed', child, proposal };
  }
  if (child.status === 'paired') {
    const pairing = await existing(getPairing(child.pairingId), `pairing ${child.pairingId}`);
    return { kind: 'paired', child, pairing };
  }
  return { kind: 'alone', child };
}

export async function loadPairedVolunteer(situation: Paired): Promise<WithVolunteer<Paired>> {
  return { ...situation, volunteer: await volunteerBy(situation.pairing.volunteerId) };
}

/** The situation with its volunteer. */
export async function loadAccompanied(child: Child): Promise<WithVolunteer<ChildSituation>> {
  const situation = await loadSituation(child);
  if (situation.kind === 'alone') return situation;
  if (situation.kind === 'paired') return loadPairedVolunteer(situation);
  return { ...situation, volunteer: await volunteerBy(situation.proposal.volunteerId) };
}

/** The files of the two whom a proposal or a pairing names. */
async function loadSides({ childId, volunteerId }: Proposal | Pairing) {
  const [child, volunteer] = await Promise.all([
    existing(getChild(childId), `child ${childId}`),
    volunteerBy(volunteerId),
  ]);
  return { child, volunteer };
}

/** A proposal with its child and its volunteer. */
export async function loadProposed(proposal: Proposal): Promise<WithVolunteer<Proposed>> {
  return { kind: 'proposed', proposal, ...(await loadSides(proposal)) };
}

/** A pairing with its child and its volunteer. */
export async function loadPaired(pairing: Pairing): Promise<WithVolunteer<Paired>> {
  return { kind: 'paired', pairing, ...(await loadSides(pairing)) };
}
