/** Whom the end of a pairing concerns (Rule 11): asked by the operations, and shown beforehand. */
import { actingRoles } from '../../../shared/kernel/access.ts';
import type { Pairing } from '../../../shared/matching/pairings/pairing.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { bothSides } from '../../casework/concerned-people.ts';
import { groundsOn, type Question } from '../../http/four-eyes-watch.ts';

/** What the volunteer asks is their own word. */
export const endQuestion = (pairing: Pairing, isOwn: boolean): Question =>
  isOwn ? {} : { people: () => bothSides(pairing) };

/** The steps of an officer of an active pairing. */
export async function pairingGrounds(pairing: Pairing, actor: Member) {
  const isOfficer = actingRoles(actor, 'changePairings', pairing).some((role) => role !== 'volunteer');
  if (pairing.status !== 'active' || !isOfficer || actor.volunteerId === pairing.volunteerId) return {};
  const question = endQuestion(pairing, false);
  return groundsOn(actor, { endPairing: question, declinePairingEnd: question });
}
