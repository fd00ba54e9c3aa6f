/** Members in small: each route of theirs once. */
import type { Sent } from '../../call.ts';

type MemberRoute =
  | 'inviteMember'
  | 'inviteMemberAgain'
  | 'acceptInvitation'
  | 'listMembers'
  | 'getMember'
  | 'changeMember'
  | 'removeMember';

type Asker = (
  name: MemberRoute,
  sent: Sent,
) => Promise<{ readonly id: string; readonly version: number; readonly invitationCode: string }>;

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

export async function manageMembers(ask: Asker): Promise<void> {
  const asDistrict = { sub: 'district' };
  const body = { roles: ['street'], streets: ['320404001'] };
  const { id, version } = await ask('inviteMember', { ...asDistrict, body });
  const path = { id };
  const again = await ask('inviteMemberAgain', { ...asDistrict, path, headers: ifMatch(version) });
  const joined = await ask('acceptInvitation', { sub: 'newcomer', body: { code: again.invitationCode } });
  await ask('listMembers', { ...asDistrict, query: { limit: '1' } });
  await ask('getMember', { ...asDistrict, path });
  const suspend = { ...asDistrict, path, body: { status: 'suspended' }, headers: ifMatch(joined.version) };
  const suspended = await ask('changeMember', suspend);
  await ask('removeMember', { ...asDistrict, path, headers: ifMatch(suspended.version) });
}
