/** The code that an invited person joins with, told once; what it is and how it is recognised depends on who makes accounts. */
import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal } from '../../../shared/kernel/problem.ts';
import {
  type CodeTerms,
  reissueCode,
  retryAccount,
  wantAccount,
} from '../../../shared/office/accounts/account-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import * as rules from '../../../shared/office/members/member-rules.ts';
import { makesAccounts } from '../../casework/account-maker.ts';
import { signInCode } from '../../casework/sign-in-code.ts';
import type { Change } from '../../store/change.ts';
import { createInvitation } from '../../store/office/members.ts';

export const invitationHash = (code: string) => createHash('sha256').update(code).digest('base64url');

/** A member with a code that is valid from now on. */
export interface Issued {
  readonly member: Member;
  readonly code: string;
  readonly expiresAt: Instant;
  /** Besides the member itself. */
  readonly changes: readonly Change[];
}

/** The code is the first password of the account, which is made meanwhile. */
async function issuedAtAccount(member: Member): Promise<Issued> {
  const { account } = member;
  if (!account?.code) throw new Error(`no code was issued to member ${member.id}`);
  const code = (await signInCode(member, account.issue)).join('');
  return { member, code, expiresAt: account.code.expiresAt, changes: [] };
}

/** 128 bits, stored as a hash only; the invited person types it into the console. */
function issuedForConsole(change: (hash: string) => Member | Refusal): Issued | Refusal {
  const code = randomBytes(16).toString('base64url');
  const member = change(invitationHash(code));
  if (isRefusal(member)) return member;
  const { invitation } = member;
  if (!invitation) throw new Error(`member ${member.id} was invited without an invitation`);
  return { member, code, expiresAt: invitation.expiresAt, changes: createInvitation(member) };
}

export async function issueCode(member: Member, terms: CodeTerms): Promise<Issued | Refusal> {
  return makesAccounts()
    ? issuedAtAccount(wantAccount(member, terms))
    : issuedForConsole((hash) => rules.withInvitation(member, hash, terms));
}

/** The former code is void. A member without an account, invited before the system made any, gets one. */
export async function issueCodeAgain(member: Member, terms: CodeTerms): Promise<Issued | Refusal> {
  if (!makesAccounts()) return issuedForConsole((hash) => rules.inviteAgain(member, hash, terms));
  const renewed = member.account ? reissueCode(member, terms) : retryAccount(member, terms);
  return isRefusal(renewed) ? renewed : issuedAtAccount(renewed);
}
