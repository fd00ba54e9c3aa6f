/** A request as it was parsed, with whoever sends it. */
import { actionOf, type Route, routeKey } from '../../shared/contract/route.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { preferredLanguage } from '../../shared/kernel/language.ts';
import { isRefusal, type Refusal } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { noteAttempt, type Occasion, type Watch, watchAccess } from './access-watch.ts';
import { findActor, type RejectedRequest, subjectOf } from './actor.ts';
import type { CallerWatch } from './callers/caller-watch.ts';
import type { Redact } from './cleared-texts.ts';
import { watchFourEyes } from './four-eyes-watch.ts';
import type { IdempotencyTable, IdempotentRequest, RebuiltAnswer } from './idempotency.ts';
import { idsFrom } from './new-ids.ts';
import type { Call, HandOver } from './operation.ts';
import { fingerprintOf, type HttpEvent, type Parsed, parseRequest } from './request.ts';

export interface ServedRequest {
  readonly name: string;
  readonly route: Route;
  readonly watch: Watch;
  readonly caller: CallerWatch;
  /** Whether a second person should have been asked about and was not. */
  readonly isForgotten: () => boolean;
  readonly call: Call<Route>;
  readonly actor: Member | undefined;
  readonly idempotent: IdempotentRequest | undefined;
  readonly rebuilt: RebuiltAnswer | undefined;
  /** As it was sent. */
  readonly event: HttpEvent;
  readonly redact: Redact | undefined;
}

export interface Options {
  /** `identity` where answers may hold any. */
  readonly idempotencyTable?: IdempotencyTable;
  /** By the name of the route. */
  readonly rebuilt?: Readonly<Record<string, RebuiltAnswer>>;
  /** Takes what cannot wait for the stream; where there is none, it waits. */
  readonly handOver?: HandOver;
  /** For routes with texts about people. */
  readonly redact?: Redact;
}

export async function readRequest(
  { name, route, caller }: Pick<ServedRequest, 'name' | 'route' | 'caller'>,
  event: HttpEvent,
  { idempotencyTable = 'program', rebuilt = {}, redact }: Options,
): Promise<ServedRequest | Refusal> {
  const { requestId, timeEpoch } = event.requestContext;
  const now = instantOf(timeEpoch);
  const language = preferredLanguage(event.headers['accept-language']);
  const newId = idsFrom(now);
  const actor = await findActor(route, event, now);
  if (actor && 'refusal' in actor) return rejectRequest(actor, route, { id: newId(), at: now });
  const parsed = parseRequest(route, event, language);
  if (isRefusal(parsed)) return parsed;
  const action = actionOf(route);
  const sub = route.access === 'signedIn' ? subjectOf(event) : undefined;
  const watch = watchAccess(actor, action);
  const { may } = watch;
  const { fourEyes, isForgotten } = watchFourEyes(name, actor);
  const page = pageOf(route, parsed, actor);
  // The contract has parsed each part by the route’s own schemas.
  const call = {
    ...parsed,
    sent: parsed.body,
    actor,
    sub,
    action,
    may,
    fourEyes,
    now,
    language,
    requestId,
    idempotencyKey: event.headers['idempotency-key'],
    page,
    newId,
  } as unknown as Call<Route>;
  const idempotent = idempotentRequest(route, event, parsed, {
    table: idempotencyTable,
    principal: actor?.id ?? sub ?? 'public',
    now,
  });
  return {
    name,
    route,
    rebuilt: rebuilt[name],
    watch,
    caller,
    isForgotten,
    call,
    actor,
    idempotent,
    event,
    redact,
  };
}

async function rejectRequest(
  { refusal, member, kind }: RejectedRequest,
  route: Route,
  occasion: Occasion,
): Promise<Refusal> {
  if (member && kind) await noteAttempt({ kind, member, route }, occasion);
  return refusal;
}

function pageOf(route: Route, { query, path }: Parsed, actor: Member | undefined) {
  const { limit, cursor, ...rest } = query as { limit?: number; cursor?: string };
  return { limit: limit ?? 50, cursor, fingerprint: fingerprintOf(routeKey(route), actor?.id, path, rest) };
}

function idempotentRequest(
  route: Route,
  event: HttpEvent,
  { idempotencyKey: key }: Parsed,
  sender: Pick<IdempotentRequest, 'table' | 'principal' | 'now'>,
): IdempotentRequest | undefined {
  if (key === undefined || route.keyIsId) return undefined;
  const fingerprint = fingerprintOf(routeKey(route), event.pathParameters, event.rawBody);
  return { ...sender, key, fingerprint };
}
