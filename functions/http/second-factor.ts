/** Whether a token says that its holder signed in with a second factor, where the deployment asks for one (R-KE-40). */
import { needsSecondFactor } from '../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../shared/office/members/member.ts';
import type { Claims } from './first-sign-in.ts';

/** Values of `amr` (RFC 8176) that mean more than something known by heart. */
const FACTORS = ['otp', 'hwk', 'swk', 'mfa'];

/** API Gateway writes a list as `[pwd otp]`; an issuer may write JSON. */
const methodsIn = ({ amr }: Claims): string[] => String(amr ?? '').match(/\w+/g) ?? [];

export const lacksSecondFactor = (member: Member, claims: Claims): boolean =>
  process.env.SECOND_FACTOR === 'required' &&
  needsSecondFactor(member) &&
  !methodsIn(claims).some((method) => FACTORS.includes(method));
