/** Contract and operations to one Lambda handler: parse, load and decide (the operation), save in one transaction, answer. */
import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { actionOf, type Route, routeKey } from '../../shared/contract/route.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { preferredLanguage } from '../../shared/kernel/language.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { appendEntry } from '../store/audit.ts';
import type { Change, Key } from '../store/change.ts';
import { type Decision, settle } from '../store/settle.ts';
import { noteAttempt, type Occasion, type Watch, watchAccess } from './access-watch.ts';
import { findActor, type RejectedRequest, stampOf, subjectOf } from './actor.ts';
import { problemAnswer, successAnswer } from './answer.ts';
import { clearTexts, type Redact } from './cleared-texts.ts';
import { answerFaults, parseJson } from './faults.ts';
import { watchFourEyes } from './four-eyes-watch.ts';
import {
  type IdempotencyTable,
  type IdempotentRequest,
  recallAnswer,
  rememberAnswer,
  type StoredAnswer,
} from './idempotency.ts';
import { idsFrom } from './new-ids.ts';
import type { Answer, Call, HandOver, Operation, Operations } from './operation.ts';
import { fingerprintOf, type HttpEvent, type Parsed, parseRequest } from './request.ts';

/** A request that was parsed, with whoever sends it. */
interface ServedRequest {
  readonly name: string;
  readonly route: Route;
  readonly watch: Watch;
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

/** Of an answer that quotes what somebody typed, or shows a code: what is remembered of it, and the answer made of that again. */
export interface RebuiltAnswer {
  /** Where the operation does not give it itself. */
  readonly remembered?: (body: unknown) => unknown;
  readonly body: (remembered: unknown, request: unknown) => Promise<unknown>;
}

interface Options {
  /** `identity` where answers may hold any. */
  readonly idempotencyTable?: IdempotencyTable;
  /** By the name of the route. */
  readonly rebuilt?: Readonly<Record<string, RebuiltAnswer>>;
  /** Takes what cannot wait for the stream; where there is none, it waits. */
  readonly handOver?: HandOver;
  /** For routes with texts about people. */
  readonly redact?: Redact;
}

/** The handler of one context’s function. A route without its operation, an undeclared status or body does not compile. */
export function serve<const R extends Record<string, Route>>(
  routes: R,
  operations: Operations<R>,
  options: Options = {},
) {
  const table = new Map(
    Object.entries(routes).map(([name, route]) => [
      routeKey(route),
      { name, route, operation: operations[name] as unknown as Operation<Route> },
    ]),
  );
  const dispatch = async (event: HttpEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const entry = table.get(event.requestContext.routeKey);
    const language = preferredLanguage(event.headers['accept-language']);
    const { requestId } = event.requestContext;
    if (!entry) return problemAnswer(refuse('notFound'), language, requestId);
    const request = await readRequest(entry, event, options);
    if (isRefusal(request)) return problemAnswer(request, language, requestId);
    const { urgent = [], ...answer } = await carryOut(entry.operation, request);
    await noteRefused(answer, request);
    if (urgent.length > 0) await options.handOver?.(urgent, request.call.now);
    return isRefusal(answer)
      ? problemAnswer(answer, language, requestId)
      : successAnswer(entry.route, answer);
  };
  return middy().use(answerFaults()).use(parseJson()).handler(dispatch);
}

async function readRequest(
  { name, route }: { readonly name: string; readonly route: Route },
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
  return { name, route, rebuilt: rebuilt[name], watch, isForgotten, call, actor, idempotent, event, redact };
}

async function rejectRequest(
  { refusal, member, kind }: RejectedRequest,
  route: Route,
  occasion: Occasion,
): Promise<Refusal> {
  if (member && kind) await noteAttempt({ kind, member, route }, occasion);
  return refusal;
}

/** “Not found” to somebody who may not see an existing record. */
async function noteRefused(answer: object, { route, watch, call, actor }: ServedRequest): Promise<void> {
  if (!actor || !isRefusal(answer) || answer.refusal !== 'notFound' || !watch.hasRefused()) return;
  const { id } = call.path as { readonly id?: string };
  const { street } = call.query as { readonly street?: string };
  const attempt = { kind: 'beyondReach', member: actor, route, target: id ?? street } as const;
  await noteAttempt(attempt, { id: call.newId(), at: call.now });
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

/** What is answered, and what cannot wait. */
type Outcome = (StoredAnswer | Refusal) & { readonly urgent?: readonly Key[] | undefined };

/** Decides and saves; answers as before when this was carried out already. */
const carryOut = (operation: Operation<Route>, request: ServedRequest) =>
  settle<Outcome>(
    () => decide(operation, request),
    (refusal) => refusal,
  );

async function decide(operation: Operation<Route>, request: ServedRequest): Promise<Decision<Outcome>> {
  const before = request.idempotent && (await recallAnswer(request.idempotent));
  if (before) return { result: await answerAgain(before, request), changes: [] };
  const answer = await decideCleared(operation, request);
  if (isRefusal(answer)) return { result: answer, changes: [] };
  if (request.isForgotten()) throw new Error(`${request.name} asked for no second person (Rule 11)`);
  const { status, body, urgent, replacements } = answer;
  return { result: { status, body, urgent, replacements }, changes: changesFor(answer, request) };
}

const answerAgain = async (before: StoredAnswer | Refusal, { rebuilt, call }: ServedRequest) =>
  rebuilt && !isRefusal(before) ? { ...before, body: await rebuilt.body(before.body, call.body) } : before;

type Success = Exclude<Answer<Route>, Refusal> & Pick<StoredAnswer, 'replacements'>;

/** Decides; where what was written names somebody, decides again on the cleared texts: only a decision shows whom they concern. */
async function decideCleared(
  operation: Operation<Route>,
  request: ServedRequest,
): Promise<Success | Refusal> {
  const { route, call, actor, event, redact } = request;
  const answer = await operation(call);
  if (isRefusal(answer)) return answer;
  const { changes = [], facts = [] } = answer;
  const written = { route, body: event.body, actor, now: call.now };
  const cleared = await clearTexts(redact, written, { changes, facts });
  if (!cleared || isRefusal(cleared)) return cleared ?? answer;
  const parsed = parseRequest(route, { ...event, body: cleared.body }, call.language);
  if (isRefusal(parsed)) return parsed;
  // Parsed by the route’s own schemas, as the call was.
  const again = await operation({ ...call, body: parsed.body } as Call<Route>);
  if (isRefusal(again)) return again;
  const { replacements, noted } = cleared;
  return {
    ...again,
    replacements,
    changes: [...(again.changes ?? []), ...noted.changes],
    facts: [...(again.facts ?? []), ...noted.facts],
  };
}

function changesFor(answer: Success, { route, rebuilt, call, actor, idempotent }: ServedRequest): Change[] {
  const facts = answer.facts ?? [];
  const stamp = () => ({ id: call.newId(), at: call.now, by: stampOf(actor, route) });
  const entries = facts.flatMap((fact) => appendEntry(fact, stamp()));
  const changes = [...(answer.changes ?? []), ...entries];
  if (!idempotent) return changes;
  const body = answer.remembered ?? (rebuilt?.remembered ? rebuilt.remembered(answer.body) : answer.body);
  const { status, replacements } = answer;
  return [...changes, rememberAnswer(idempotent, { status, body, replacements }, facts)];
}
