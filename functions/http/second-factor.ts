/** Whether a member has to sign in with a second factor and did not, where the deployment asks for one (R-KE-40). */
import { needsSecondFactor } from '../../shared/office/accounts/account-rules.ts';
import { namesSecondFactor } from '../../shared/office/accounts/second-factor.ts';
import type { Member } from '../../shared/office/members/member.ts';
import type { Claims } from './first-sign-in.ts';

export const lacksSecondFactor = (member: Member, claims: Claims): boolean =>
  process.env.SECOND_FACTOR === 'required' && needsSecondFactor(member) && !namesSecondFactor(claims);
