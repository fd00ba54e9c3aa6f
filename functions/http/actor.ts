/** Who asks: the member behind the verified token, with a role that may ever use this route. */
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import type { Route } from '../../shared/contract/route.ts';
import type { ActorStamp } from '../../shared/kernel/audit-entry.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { findMember } from '../store/members.ts';
import type { HttpEvent } from './request.ts';

/** API Gateway has verified the token; its `sub`, or `undefined` on a public route. */
function subjectOf(event: HttpEvent): string | undefined {
  const context = event.requestContext as Partial<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext']>;
  const sub = context.authorizer?.jwt?.claims?.['sub'];
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
  const mayEver = member?.status === 'active' && member.roles.some((role) => route.access.includes(role));
  return mayEver ? member : refuse('forbidden');
}

/** The actor as the audit log names it. */
export const stampOf = (actor: Member | undefined, route: Route): ActorStamp =>
  actor
    ? { kind: 'member', memberId: actor.id, roles: actor.roles }
    : { kind: 'public', means: route.path.startsWith('/v1/receipts') ? 'receipt' : 'form' };
