import { hasPendingCode } from '../../../shared/office/accounts/account-rules.ts';
import { makesAccounts } from '../../casework/account-maker.ts';
import { parseVolunteer, volunteersOfDistrict } from '../../store/intake/volunteers.ts';
import { membersOfDistrict } from '../../store/office/members.ts';
import { readAll } from '../../store/page.ts';
import type { OfficeOperation } from '../operation-types.ts';
import { volunteersWithout } from './volunteers-without.ts';

export const getAccountSummary: OfficeOperation<'getAccountSummary'> = async ({
  actor: { districtCode },
}) => {
  const [members, volunteers] = await Promise.all([
    membersOfDistrict(districtCode),
    readAll(volunteersOfDistrict(districtCode, 'active'), parseVolunteer),
  ]);
  const without = volunteersWithout(volunteers, members);
  const count = (status: string) => members.filter(({ account }) => account?.status === status).length;
  return {
    status: 200,
    body: {
      isMade: makesAccounts(),
      activeVolunteers: volunteers.length,
      volunteersWithout: without.length,
      wanted: count('wanted'),
      failed: count('failed'),
      notJoined: members.filter((member) => member.status !== 'removed' && hasPendingCode(member)).length,
    },
  };
};
