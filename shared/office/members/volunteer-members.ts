/** Which member a volunteer is. */
import type { VolunteerId } from '../../kernel/ids.ts';
import type { Member } from './member.ts';

/** The member that each volunteer is now; whoever was removed is none any longer. */
export const membersByVolunteer = (members: readonly Member[]): ReadonlyMap<VolunteerId, Member> =>
  new Map(
    members
      .filter(({ status }) => status !== 'removed')
      .flatMap((member) => (member.volunteerId ? [[member.volunteerId, member] as const] : [])),
  );
