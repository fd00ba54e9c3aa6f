/** The household that a referral is about, as far as the referrer knew it: hashes as those of a child’s file. */
import { bareHouse, knownHouseholdTexts } from '../../../shared/intake/children/duplicate-keys.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import type { ConcernedPeople } from '../../../shared/kernel/four-eyes.ts';
import { getReferralIdentity } from '../../store/intake/referrals.ts';
import { keyedHash } from '../../store/keyed-hash.ts';

export async function reportedHousehold(referral: Referral): Promise<ConcernedPeople> {
  const identity = await getReferralIdentity(referral.id);
  if (!identity) return {};
  const { guardian, detail = '' } = identity;
  const { communityCode } = referral;
  const address = communityCode && bareHouse(detail) ? { communityCode, detail } : undefined;
  const hash = await keyedHash();
  return { householdKeys: knownHouseholdTexts({ phone: guardian.phone, address }).map(hash) };
}
