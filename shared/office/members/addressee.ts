/** Which members a message is for. */
import type { Addressed } from '../../kernel/message.ts';
import type { Member } from './member.ts';

/** Whether mail of the district reaches the member at all. */
export const isReachable = (member: Member, { districtCode: district }: Pick<Addressed, 'districtCode'>) =>
  member.status === 'active' && member.email !== undefined && member.districtCode === district;

/** R-KE-20: A message goes only to active members with an e-mail address who are responsible for what it is about. */
export const isAddressee = (member: Member, { districtCode: district, to }: Addressed): boolean =>
  isReachable(member, { districtCode: district }) &&
  member.id !== to.exceptMemberId &&
  ((to.district === true && member.roles.includes('district')) ||
    (to.auditors === true && member.roles.includes('auditor')) ||
    (member.roles.includes('street') && (to.streets ?? []).some((code) => member.streets.includes(code))) ||
    (to.volunteerId !== undefined && member.volunteerId === to.volunteerId) ||
    to.memberId === member.id);
