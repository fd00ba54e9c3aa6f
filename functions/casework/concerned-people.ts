/** Whose records a step about a child touches, where it may need another person (Rule 11). */
import type { Child } from '../../shared/intake/children/child.ts';
import type { Volunteer } from '../../shared/intake/volunteers/volunteer.ts';
import type { Concerned, ConcernedPeople } from '../../shared/kernel/four-eyes.ts';
import type { Pairing } from '../../shared/matching/pairings/pairing.ts';
import { loadAccompanied, loadPaired } from './load-situation.ts';

/** The family, and the volunteer who is proposed to the child or paired with them, with their household. */
export async function familyAndVolunteer(child: Child): Promise<ConcernedPeople> {
  const situation = await loadAccompanied(child);
  return situation.kind === 'alone' ? { householdKeys: child.householdKeys } : sidesConcerned(situation);
}

/** Who stands on the other side of what the guardian answers: family, volunteer, and the officer who confirmed the open proposal. */
export async function guardianConcerned(child: Child): Promise<Concerned> {
  const situation = await loadAccompanied(child);
  if (situation.kind === 'alone') return { householdKeys: child.householdKeys };
  const confirmer = situation.kind === 'proposed' ? situation.proposal.confirmedBy : undefined;
  return { ...sidesConcerned(situation), confirmer };
}

interface Sides {
  readonly child: Pick<Child, 'householdKeys'>;
  readonly volunteer: Pick<Volunteer, 'id' | 'householdKeys'>;
}

/** A child and a volunteer with their households. */
export const sidesConcerned = ({ child, volunteer }: Sides): ConcernedPeople => ({
  volunteerIds: [volunteer.id],
  householdKeys: [...child.householdKeys, ...volunteer.householdKeys],
});

/** Those of a pairing. */
export const bothSides = async (pairing: Pairing): Promise<ConcernedPeople> =>
  sidesConcerned(await loadPaired(pairing));
