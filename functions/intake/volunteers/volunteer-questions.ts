/** Whom each step about a volunteer’s file concerns (Rule 11): asked by the operations, and shown beforehand. */
import { isErased, requesterOf } from '../../../shared/intake/erasure/erasure.ts';
import type { Volunteer } from '../../../shared/intake/volunteers/volunteer.ts';
import { actingRoles } from '../../../shared/kernel/access.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { groundsOn, type Question } from '../../http/four-eyes-watch.ts';
import { concernedVolunteer, ownedVolunteer } from './load-volunteer.ts';

export const erasureQuestion = (volunteer: Volunteer): Question => ({
  ...concernedVolunteer(volunteer),
  requester: requesterOf(volunteer),
});

/** Volunteers pause themselves. */
export const pauseQuestion = (volunteer: Volunteer, isOwn: boolean): Question =>
  isOwn ? {} : concernedVolunteer(volunteer);

/** The steps that the file’s page offers, for an officer who could take them. */
export async function volunteerGrounds(volunteer: Volunteer, actor: Member) {
  const roles = actingRoles(actor, 'changeFiles', ownedVolunteer(volunteer));
  if (isErased(volunteer) || roles.length === 0) return {};
  const question = concernedVolunteer(volunteer);
  return groundsOn(actor, {
    recordVetting: question,
    recordQualification: question,
    changeVolunteer: question,
    pauseVolunteer: pauseQuestion(volunteer, actor.volunteerId === volunteer.id),
    resumeVolunteer: question,
    retireVolunteer: question,
    refuseVolunteer: question,
    revokeVolunteerErasure: question,
    eraseVolunteer: erasureQuestion(volunteer),
  });
}
