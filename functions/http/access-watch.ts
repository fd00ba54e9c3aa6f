/** Checks one request against the access table and records what it refuses: refused attempts are in the audit log (Rule 4). */
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { type Action, type May, mayAct } from '../../shared/kernel/access.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { type AuditStamp, appendAlone } from '../store/audit.ts';
import { stampOf } from './actor.ts';

export interface Watch {
  readonly may: May;
  /** Whether a record that exists was beyond the member’s reach. */
  readonly hasRefused: () => boolean;
}

/** Without a member (a public route) nothing may be done to anybody’s record. */
export function watchAccess(actor: Member | undefined, action: Action | undefined): Watch {
  let refused = false;
  return {
    may: (object) => {
      const isAllowed = actor !== undefined && action !== undefined && mayAct(actor, action, object);
      refused ||= !isAllowed;
      return isAllowed;
    },
    hasRefused: () => refused,
  };
}

export type Occasion = Pick<AuditStamp, 'id' | 'at'>;

export interface Attempt {
  readonly kind: 'beyondRole' | 'beyondReach' | 'unknownRecord' | 'suspended';
  readonly member: Member;
  readonly route: Route;
  /** What was asked for, once it is known to exist: free text from an address is not kept. */
  readonly target?: string | undefined;
}

/** What somebody tried in vain, among the entries about that member. */
const attemptFact = ({ kind, member, route, target }: Attempt): AuditFact => ({
  districtCode: member.districtCode,
  action: `attempt.${kind}`,
  subject: { kind: 'member', id: member.id },
  to: routeKey(route),
  why: target,
});

/** Stored before it is answered. */
export const noteAttempt = (attempt: Attempt, { id, at }: Occasion): Promise<void> =>
  appendAlone(attemptFact(attempt), { id, at, by: stampOf(attempt.member, attempt.route) });
