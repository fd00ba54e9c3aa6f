/** How a volunteer is doing, and what follows for their pairings and proposals. */
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import {
  pauseVolunteer,
  resumeVolunteer,
  retireVolunteer,
} from '../../../shared/intake/volunteers/volunteer-changes.ts';
import { isVetted } from '../../../shared/intake/volunteers/volunteer-rules.ts';
import type { CalendarDate } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import { withdrawProposal } from '../../../shared/matching/proposals/advance.ts';
import { NOW, TODAY, type World } from '../world.ts';
import type { Act, Acts } from './act.ts';

/** The volunteer’s open proposals end, and the children keep their place in the queue. */
function stoodDown(world: World, { id }: Volunteer) {
  const open = world.proposals().filter(({ volunteerId }) => volunteerId === id);
  return open.flatMap((one) => {
    const child = world.child(Number(one.childId.slice(6)));
    const after = withdrawProposal({ kind: 'proposed', proposal: one, child }, '志愿者不再参与', NOW);
    if (!after) return [];
    const changes = [world.store.replaceProposal(one, after.proposal)];
    return after.child === child ? changes : [...changes, world.store.replaceChild(child, after.child)];
  });
}

const changing =
  (change: (volunteer: Volunteer) => Volunteer | Refusal): Act =>
  (world, { volunteer: at }) => {
    const before = world.volunteer(at);
    const after = change(before);
    if (isRefusal(after)) return undefined;
    const active = world
      .pairings()
      .filter(({ status, volunteerId }) => status === 'active' && volunteerId === after.id);
    const isAway = after.status !== 'active' || !isVetted(after, TODAY);
    return [
      world.store.replaceVolunteer(before, after),
      ...active.flatMap((pairing) => world.store.showOn(pairing, after, NOW).changes),
      ...(isAway ? stoodDown(world, after) : []),
    ];
  };

const validUntil =
  (day: string) =>
  (volunteer: Volunteer): Volunteer => ({
    ...volunteer,
    vettings: volunteer.vettings.map((one) => ({ ...one, validUntil: day as CalendarDate })),
  });

export const ACTS_OF_VOLUNTEERS: Acts = {
  lapse: changing(validUntil('2026-03-09')),
  vetAgain: changing(validUntil('2027-03-09')),
  pause: changing((volunteer) => pauseVolunteer(volunteer, { reason: '照顾家人' }, NOW)),
  resume: changing((volunteer) => resumeVolunteer(volunteer, NOW)),
  retire: changing((volunteer) => retireVolunteer(volunteer, '调往外地', NOW)),
};
