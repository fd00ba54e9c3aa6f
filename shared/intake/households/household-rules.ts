/** What is entered of a member’s household. */
import { type Refusal, refuse } from '../../kernel/problem.ts';
import type { Member } from '../../office/members/member.ts';

/** So many phones and addresses of one member at most. */
const MAX_KEYS = 40;

/**
 * R-KE-75: What is entered of a member’s household only adds to it, so that nobody takes their own family out again; another
 * district officer may clear it.
 */
export function addHousehold(member: Member, keys: readonly string[]): Member | Refusal {
  if (member.status === 'removed') return refuse('wrongStatus');
  const householdKeys = [...new Set([...(member.householdKeys ?? []), ...keys])];
  return householdKeys.length > MAX_KEYS ? refuse('wrongStatus') : { ...member, householdKeys };
}

export function withoutHousehold({ householdKeys: _cleared, ...member }: Member): Member {
  return member;
}
