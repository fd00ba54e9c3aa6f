/** Who asks: the member behind the verified token, with a role that may ever use this route. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Route } from '../../shared/contract/route.ts';
import { type Action, rolesFor } from '../../shared/kernel/access.ts';
import type { ActorStamp } from '../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { findMember } from '../store/members.ts';
import type { HttpEvent } from './request.ts';

/** With the roles that this route admits and no others: an auditor’s wide sight never widens what a street officer may change. */
function inAdmittedRoles(member: Member, action: Action): Member {
  const admitted = rolesFor(action);
  return { ...member, roles: member.roles.filter((role) => admitted.includes(role)) };
}

/** API Gateway has verified the token; its `sub`, or `undefined` on a public route. */
function subjectOf(event: HttpEvent): string | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']>;
  const sub = context.authorizer?.jwt?.claims?.sub;
  return typeof sub === 'string' ? sub : undefined;
}

/** A member who is turned away. */
export interface TurnedAway {
  readonly refusal: Refusal;
  readonly member?: Member;
  readonly kind?: 'suspended' | 'beyondRole';
}

/** The member; `undefined` on a public route; who has no business here is turned away. */
export async function findActor(
  route: Route,
  event: HttpEvent,
  now: Instant,
): Promise<Member | TurnedAway | undefined> {
  if (route.access === 'public') return undefined;
  const sub = subjectOf(event);
  if (sub === undefined) return { refusal: refuse('unauthenticated') };
  const member = await findMember(sub, now);
  const refusal = refuse('forbidden');
  if (!member) return { refusal };
  if (member.status !== 'active') return { refusal, member, kind: 'suspended' };
  const actor = inAdmittedRoles(member, route.access);
  return actor.roles.length > 0 ? actor : { refusal, member, kind: 'beyondRole' };
}

/** The actor as the audit log names it. */
export const stampOf = (actor: Member | undefined, route: Route): ActorStamp =>
  actor
    ? { kind: 'member', memberId: actor.id, roles: actor.roles }
    : { kind: 'public', means: route.path.startsWith('/v1/receipts') ? 'receipt' : 'form' };
