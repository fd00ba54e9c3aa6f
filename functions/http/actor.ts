/** Who asks: the member behind the verified token, with a role that may ever use this route. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { actionOf, type Route } from '../../shared/contract/route.ts';
import { type Action, rolesFor } from '../../shared/kernel/access.ts';
import type { Actor, PublicMeans } from '../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { findMember } from '../store/office/members.ts';
import { joinAtSignIn } from './account-joining.ts';
import { beginFirstMember } from './first-member.ts';
import { type Claims, noteSignIn } from './first-sign-in.ts';
import type { HttpEvent } from './request.ts';
import { lacksSecondFactor } from './second-factor.ts';

/** With the roles that this route admits and no others: an auditor’s wide sight never widens what a street officer may change. */
function inAdmittedRoles(member: Member, action: Action): Member {
  const admitted = rolesFor(action);
  return { ...member, roles: member.roles.filter((role) => admitted.includes(role)) };
}

/** API Gateway has verified the token; what it says, or nothing on a public route. */
function claimsOf(event: HttpEvent): Claims | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']>;
  return context.authorizer?.jwt?.claims;
}

/** Whom the token is about. */
export function subjectOf(event: HttpEvent): string | undefined {
  const sub = claimsOf(event)?.sub;
  return typeof sub === 'string' ? sub : undefined;
}

/** A member who is turned away. */
export interface RejectedRequest {
  readonly refusal: Refusal;
  readonly member?: Member;
  readonly kind?: 'suspended' | 'beyondRole';
}

/** The member; `undefined` where none is asked for; who has no business here is turned away. */
export async function findActor(
  route: Route,
  event: HttpEvent,
  now: Instant,
): Promise<Member | RejectedRequest | undefined> {
  if (route.access === 'public') return undefined;
  const sub = subjectOf(event);
  if (sub === undefined) return { refusal: refuse('unauthenticated') };
  const action = actionOf(route);
  if (!action) return undefined;
  const found = (await findMember(sub, now)) ?? (await beginFirstMember(sub, now));
  const refusal = refuse('forbidden');
  if (!found) return { refusal };
  const claims = claimsOf(event) ?? {};
  const member = await joinAtSignIn(found, claims, now);
  if (isRefusal(member)) return { refusal: member };
  await noteSignIn(member, claims);
  if (member.status !== 'active') return { refusal, member, kind: 'suspended' };
  if (lacksSecondFactor(member, claims)) return { refusal: refuse('secondFactorMissing') };
  const actor = inAdmittedRoles(member, action);
  return actor.roles.length > 0 ? actor : { refusal, member, kind: 'beyondRole' };
}

function meansOf({ access, path }: Route): PublicMeans {
  if (access === 'signedIn') return 'invitation';
  return path.startsWith('/v1/receipts') ? 'receipt' : 'form';
}

/** The actor as the audit log names it. */
export const stampOf = (actor: Member | undefined, route: Route): Actor =>
  actor
    ? { kind: 'member', memberId: actor.id, roles: actor.roles }
    : { kind: 'public', means: meansOf(route) };
