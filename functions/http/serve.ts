/** Contract and operations to one Lambda handler: parse, load and decide (the operation), save in one transaction, answer. */
import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { preferredLanguage } from '../../shared/kernel/language.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { appendEntry } from '../store/audit.ts';
import type { Change, Key } from '../store/change.ts';
import { type Decision, settle } from '../store/settle.ts';
import { noteAttempt } from './access-watch.ts';
import { stampOf } from './actor.ts';
import { problemAnswer, successAnswer } from './answer.ts';
import { watchCaller } from './callers/caller-watch.ts';
import { clearTexts } from './cleared-texts.ts';
import { answerFaults, parseJson } from './faults.ts';
import { recallAnswer, rememberAnswer, type StoredAnswer } from './idempotency.ts';
import type { Answer, Call, Operation, Operations } from './operation.ts';
import { type HttpEvent, parseRequest } from './request.ts';
import { type Options, readRequest, type ServedRequest } from './served-request.ts';

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
    const caller = watchCaller(entry.route, event);
    const request = await readRequest({ ...entry, caller }, event, options);
    if (isRefusal(request)) return problemAnswer((await caller.admit()) ?? request, language, requestId);
    const { urgent = [], ...answer } = await carryOut(entry.operation, request);
    await noteRefused(answer, request);
    if (urgent.length > 0) await options.handOver?.(urgent, request.call.now);
    return isRefusal(answer)
      ? problemAnswer(answer, language, requestId)
      : successAnswer(entry.route, answer);
  };
  const callerOf = (event: HttpEvent) => watchCaller(table.get(event.requestContext.routeKey)?.route, event);
  return middy().use(answerFaults(callerOf)).use(parseJson()).handler(dispatch);
}

/**
 * “Not found” to a member, of a record beyond their reach or of one that does not exist: both are noted, so that the time that an
 * answer takes does not tell one from the other (Rule 6).
 */
async function noteRefused(answer: object, { route, watch, call, actor }: ServedRequest): Promise<void> {
  if (!actor || !isRefusal(answer) || answer.refusal !== 'notFound') return;
  const { id } = call.path as { readonly id?: string };
  const { street } = call.query as { readonly street?: string };
  const exists = watch.hasRefused();
  if (!exists && id === undefined) return;
  const attempt = exists
    ? ({ kind: 'beyondReach', member: actor, route, target: id ?? street } as const)
    : ({ kind: 'unknownRecord', member: actor, route } as const);
  await noteAttempt(attempt, { id: call.newId(), at: call.now });
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
  const refused = await countOnce(before, request);
  if (refused) return { result: refused, changes: [] };
  if (before) return { result: await answerAgain(before, request), changes: [] };
  const answer = await decideCleared(operation, request);
  if (isRefusal(answer)) return { result: answer, changes: [] };
  if (request.isForgotten()) throw new Error(`${request.name} asked for no second person (Rule 11)`);
  const { status, body, urgent, replacements } = answer;
  return { result: { status, body, urgent, replacements }, changes: changesFor(answer, request) };
}

/** What was carried out before counts once, also when both came at the same time. */
const countOnce = async (before: StoredAnswer | Refusal | undefined, { caller }: ServedRequest) =>
  before && !isRefusal(before) ? await caller.forgive() : caller.admit();

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
