/** Messages about unusually many accesses to identities: to the district. */
import { type Member, memberLabel } from '../../../shared/office/members/member.ts';
import { messagesAbout } from '../message-table.ts';

interface Accesses {
  readonly member: Member;
  /** Today, and how many a day are usual. */
  readonly count: number;
  readonly usual: number;
}

export const identityAccessMessage = messagesAbout<Accesses>()({
  kinds: ['manyReveals'],
  audiences: { district: () => ({ district: true }) },
  content: ({ member, count, usual }) => ({
    districtCode: member.districtCode,
    streetCode: undefined,
    params: { member: memberLabel(member) ?? '—', count: String(count), usual: String(usual) },
    path: '/audit',
  }),
});
