/** Who has seen, or issued, the code with which a guardian answers (Rule 11). */
import type { IssuedCode } from '../../shared/intake/receipts/issued-code.ts';
import type { VolunteerId } from '../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { readMembers } from '../store/office/members.ts';

/** R-IN-112: No proposal is confirmed whose volunteer, as a member, has issued the guardian’s receipt code or seen it in a letter: another officer issues a new one first. */
export async function refuseKnownCode(
  volunteer: VolunteerId,
  issued: IssuedCode | undefined,
): Promise<Refusal | undefined> {
  const { issuedBy, shownTo = [] } = issued ?? {};
  const known = new Set([...shownTo, ...(issuedBy ? [issuedBy] : [])]);
  const members = known.size > 0 ? await readMembers(known) : [];
  return members.some(({ volunteerId }) => volunteerId === volunteer) ? refuse('codeKnown') : undefined;
}
