/** Members in small: each route of theirs once. */
import type { Sent } from '../../call.ts';

type MemberRoute =
  | 'inviteMember'
  | 'inviteMemberAgain'
  | 'acceptInvitation'
  | 'listMembers'
  | 'getMember'
  | 'changeMember'
  | 'approveChange'
  | 'enterHousehold'
  | 'clearHousehold'
  | 'removeMember';

type Asker = (
  name: MemberRoute,
  sent: Sent,
) => Promise<{
  readonly id: string;
  readonly version: number;
  readonly invitationCode: string;
  readonly awaitsChangeId: string;
}>;

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

export async function manageMembers(ask: Asker): Promise<void> {
  const asDistrict = { sub: 'district' };
  const body = { roles: ['street'], streets: ['320404001'] };
  const { id, version, awaitsChangeId } = await ask('inviteMember', { ...asDistrict, body });
  const path = { id };
  const again = await ask('inviteMemberAgain', { ...asDistrict, path, headers: ifMatch(version) });
  await ask('approveChange', { sub: 'second', path: { id: awaitsChangeId }, headers: ifMatch(1) });
  const joined = await ask('acceptInvitation', { sub: 'newcomer', body: { code: again.invitationCode } });
  await ask('listMembers', { ...asDistrict, query: { limit: '1' } });
  await ask('getMember', { ...asDistrict, path });
  const suspend = { ...asDistrict, path, body: { status: 'suspended' }, headers: ifMatch(joined.version) };
  const suspended = await ask('changeMember', suspend);
  const household = { phones: ['13900001111'] };
  const about = { ...asDistrict, path };
  const entered = await ask('enterHousehold', {
    ...about,
    body: household,
    headers: ifMatch(suspended.version),
  });
  const cleared = await ask('clearHousehold', { ...about, headers: ifMatch(entered.version) });
  await ask('removeMember', { ...about, headers: ifMatch(cleared.version) });
}
