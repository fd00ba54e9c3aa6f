/** What becomes of a member’s account: asked for, made, refused, disabled; and the code for the first sign-in. */
import { epochSeconds, type Instant, plusDays } from '../../kernel/instants.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Member } from '../members/member.ts';
import type { Account, AccountProblem, AccountState } from './account.ts';

/** When, and for how many days a sign-in code is valid. */
export interface CodeTerms {
  readonly now: Instant;
  readonly validDays: number;
}

const newCode = ({ now, validDays }: CodeTerms) => ({ issuedAt: now, expiresAt: plusDays(now, validDays) });

/** Whether the member is to have an account that opens something. */
export const isEntitled = ({ status }: Member) => status === 'invited' || status === 'active';

/** Roles that see many people’s files sign in with a second factor. */
const SECOND_FACTOR_ROLES: readonly Role[] = ['district', 'street', 'community', 'auditor'];

/** R-KE-40: Officers, community workers and auditors sign in with a second factor; volunteers and referrers may do without. */
export const needsSecondFactor = ({ roles }: Pick<Member, 'roles'>) =>
  roles.some((role) => SECOND_FACTOR_ROLES.includes(role));

/** R-KE-41: Inviting a member or activating a volunteer asks for the account in the same transaction. */
export const wantAccount = (member: Member, terms: CodeTerms): Member => ({
  ...member,
  account: { status: 'wanted', since: terms.now, issue: 1, issueAtIssuer: 0, code: newCode(terms) },
});

function wanted(account: Account, now: Instant): Account {
  const { problem: _solved, ...rest } = account;
  return { ...rest, status: 'wanted', since: now };
}

/**
 * R-KE-42: A new sign-in code voids the one before and ends every session; the member sets a new password and, where one is needed,
 * a new second factor.
 */
export function reissueCode(member: Member, terms: CodeTerms): Member | Refusal {
  const { account } = member;
  if (!account || !isEntitled(member)) return refuse('wrongStatus');
  const next = { ...wanted(account, terms.now), issue: account.issue + 1, code: newCode(terms) };
  return { ...member, account: next };
}

/** R-KE-43: An account that failed, or that an invited member does not have yet, can be asked for again. */
export function retryAccount(member: Member, terms: CodeTerms): Member | Refusal {
  const { account, invitation: _code, ...rest } = member;
  if (account?.status === 'failed') return { ...member, account: wanted(account, terms.now) };
  const isWithout = !account && member.status === 'invited' && member.sub === undefined;
  return isWithout ? wantAccount(rest, terms) : refuse('wrongStatus');
}

const FOLLOWED = ['status', 'email', 'roles'] as const satisfies readonly (keyof Member)[];

/** R-KE-44: The account follows the member: suspended or removed, it is disabled; reinstated, it works again. */
export const followMember = (before: Member, after: Member, now: Instant): Member =>
  after.account && FOLLOWED.some((field) => before[field] !== after[field])
    ? { ...after, account: wanted(after.account, now) }
    : after;

/** What the issuer answered once it had followed. */
export interface IssuerAnswer {
  /** The token’s subject; absent where there is no account any longer. */
  readonly sub?: string | undefined;
  readonly signInWith?: Account['signInWith'];
}

/** The issuer has what the record wanted; the member is bound to the account then (R-KE-45). */
export function accountFollowed(
  member: Member & { readonly account: Account },
  { sub, signInWith }: IssuerAnswer,
  now: Instant,
): Member {
  const { problem: _solved, ...account } = member.account;
  const { issue } = account;
  const status = isEntitled(member) ? 'made' : 'disabled';
  return {
    ...member,
    ...(sub !== undefined && { sub }),
    account: { ...account, status, since: now, issueAtIssuer: issue, ...(signInWith && { signInWith }) },
  };
}

/** R-KE-46: An account that cannot be made is shown as failed with what to put right; temporary faults are tried again first. */
export const accountFailed = (
  member: Member & { readonly account: Account },
  problem: AccountProblem,
  now: Instant,
): Member => ({ ...member, account: { ...member.account, status: 'failed', since: now, problem } });

/** Whether the member has a code that they have not signed in with since. */
export const hasPendingCode = ({ account }: Member) => account?.code !== undefined;

/**
 * R-KE-45: A member whose account the system made joins at the first sign-in with the code, without typing it again; a code is valid
 * until its last day, and a sign-in from before it was issued no longer counts.
 * @param signedInAt when the password was given, epoch seconds
 */
export function joinByAccount(member: Member, signedInAt: number, now: Instant): Member | Refusal {
  const { account } = member;
  if (!account?.code || !isEntitled(member)) return member;
  if (signedInAt < epochSeconds(account.code.issuedAt)) return refuse('signInAgain');
  if (now >= account.code.expiresAt) return refuse('codeExpired');
  const { code: _used, ...rest } = account;
  const { awaitsChangeId: _approved, ...joined } = member;
  return { ...joined, status: 'active', account: rest };
}

/** R-KE-49: A volunteer without an account is shown as such, in the list and in the file, and found by it. */
export function accountStateOf(member: Member | undefined): AccountState {
  if (member?.account) return member.account.status;
  // Who signs in by an account that the system did not make has one, too.
  return member?.sub === undefined || member.status === 'removed' ? 'none' : 'made';
}

/** Whether nobody can sign in as this member, nor will before somebody does something about it. */
export const lacksAccount = (member: Member | undefined) =>
  ['none', 'failed'].includes(accountStateOf(member));
