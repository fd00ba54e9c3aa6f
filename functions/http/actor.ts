/** Who asks: the member behind the verified token, with a role that may ever use this route. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Route } from '../../shared/contract/route.ts';
import type { ActorStamp } from '../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { findMember } from '../store/members.ts';
import type { HttpEvent } from './request.ts';

/** With the roles that this route admits and no others: an auditor’s wide sight never widens what a street officer may change. */
const inAdmittedRoles = (member: Member, access: readonly Role[]): Member => ({
  ...member,
  roles: member.roles.filter((role) => access.includes(role)),
});

/** API Gateway has verified the token; its `sub`, or `undefined` on a public route. */
function subjectOf(event: HttpEvent): string | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']>;
  const sub = context.authorizer?.jwt?.claims?.sub;
  return typeof sub === 'string' ? sub : undefined;
}

/** The member; `undefined` on a public route; a refusal for who has no business here. */
export async function findActor(
  route: Route,
  event: HttpEvent,
  now: Instant,
): Promise<Member | Refusal | undefined> {
  if (route.access === 'public') return undefined;
  const sub = subjectOf(event);
  if (sub === undefined) return refuse('unauthenticated');
  const member = await findMember(sub, now);
  if (member?.status !== 'active') return refuse('forbidden');
  const actor = inAdmittedRoles(member, route.access);
  return actor.roles.length > 0 ? actor : refuse('forbidden');
}

/** The actor as the audit log names it. */
export const stampOf = (actor: Member | undefined, route: Route): ActorStamp =>
  actor
    ? { kind: 'member', memberId: actor.id, roles: actor.roles }
    : { kind: 'public', means: route.path.startsWith('/v1/receipts') ? 'receipt' : 'form' };
