/** The routes under `/_local`: what a person or a test may ask of the local cloud itself. */
import * as z from 'zod';
import { secretNames } from '../../shared/secrets.ts';
import type { BucketStore } from '../buckets/bucket-store.ts';
import { answerS3 } from '../buckets/s3-api.ts';
import { parseS3Call } from '../buckets/s3-call.ts';
import { BUCKETS_PATH, type EngineAddress } from '../engine/address.ts';
import { type ApiAnswer, type ApiRequest, headerOf } from '../gateway/messages.ts';
import { createRouteTable } from '../gateway/route-table.ts';
import type { MailSink } from '../outside/mail-sink.ts';
import { type Outages, outageSchema } from '../outside/outages.ts';
import { smsPage } from '../outside/sms-page.ts';
import { SMS_GATEWAY_PATH, type SmsSink } from '../outside/sms-sink.ts';
import type { WebhookSink } from '../outside/webhook-sink.ts';
import { parsePersona } from '../personas.ts';
import type { Refusal } from '../policy/guard.ts';
import type { QueueState } from '../queues/queues.ts';
import type { Schedules } from '../schedules/schedules.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import type { StreamFailure } from '../streams/failures.ts';
import type { Streams } from '../streams/streams.ts';
import { jsonAnswer, problemAnswer } from './json-answers.ts';

export interface ControlParts {
  readonly token: (persona: string) => Promise<string>;
  readonly engine: EngineAddress;
  readonly buckets: BucketStore;
  readonly iamRefusals: () => readonly Refusal[];
  readonly mail: MailSink;
  readonly secrets: SecretStore;
  readonly outages: Outages;
  readonly webhooks: WebhookSink;
  readonly sms: SmsSink;
  readonly schedules: Schedules;
  readonly streams: Streams;
  readonly failures: () => readonly StreamFailure[];
  readonly queues: () => readonly QueueState[];
  readonly redrive: (name: string) => number | undefined;
}

interface ControlRoute {
  readonly key: string;
  readonly run: (
    request: ApiRequest,
    parameters: Readonly<Record<string, string>>,
  ) => Promise<ApiAnswer> | ApiAnswer;
}

const PERSONAS =
  'as: district, district:<code>, street:<code>, community:<code>, volunteer:<id>, referrer:<name> or auditor';

function bodyOf<T>(request: ApiRequest, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.parse(request.body.length === 0 ? {} : JSON.parse(request.body.toString('utf8')));
  } catch {
    return undefined;
  }
}

const tokenBody = z.object({ as: z.string() });
const runBody = z.object({ at: z.iso.datetime({ offset: true }).optional() });

async function giveToken(request: ApiRequest, parts: ControlParts): Promise<ApiAnswer> {
  const body = bodyOf(request, tokenBody);
  if (!body || !parsePersona(body.as))
    return problemAnswer(400, 'persona', `Nobody is called that. ${PERSONAS}`);
  return jsonAnswer({ accessToken: await parts.token(body.as) });
}

async function runSchedule(
  request: ApiRequest,
  name: string,
  { schedules }: ControlParts,
): Promise<ApiAnswer> {
  const body = bodyOf(request, runBody);
  if (!body) return problemAnswer(400, 'at', 'at: an RFC 3339 instant, for instance 2026-12-01T00:10:00Z');
  const names = schedules.list().map((schedule) => schedule.name);
  if (!names.includes(name))
    return problemAnswer(404, 'schedule', `There is no schedule "${name}". There are: ${names.join(', ')}`);
  const run = await schedules.run(name, body.at ? new Date(body.at) : new Date());
  return run.ok
    ? jsonAnswer({ name, at: run.at, result: run.result })
    : problemAnswer(502, 'failed', run.message);
}

const OUTAGE =
  'channel: smtp, sms or webhook; kind: closed, slow, refuses or silent; forSeconds (0 ends it) or next: how many; to, code, afterSeconds';

function beginOutage(request: ApiRequest, { outages }: ControlParts): ApiAnswer {
  const body = bodyOf(request, outageSchema);
  if (!body) return problemAnswer(400, 'outage', OUTAGE);
  outages.begin(body);
  return jsonAnswer({ items: outages.list() });
}

/** As whoever runs the cloud: no policy in between, the lock all the same. */
const answerBucket = ({ method, target, body }: ApiRequest, { buckets }: ControlParts): ApiAnswer =>
  answerS3(buckets, parseS3Call(method, target.slice(BUCKETS_PATH.length), body));

/** The former value is refused from now on. */
function rotate(name: string, { secrets }: ControlParts): ApiAnswer {
  const found = secretNames.find((one) => one === name);
  if (!found)
    return problemAnswer(404, 'secret', `There is no secret "${name}". There are: ${secretNames.join(', ')}`);
  secrets.rotate(found);
  return jsonAnswer({ name });
}

/** A page for a browser, JSON for all else. */
const shownSms = (request: ApiRequest, sink: SmsSink): ApiAnswer =>
  headerOf(request, 'accept')?.includes('text/html')
    ? smsPage(sink.items())
    : jsonAnswer({ items: sink.items() });

function redrive(name: string, { queues, redrive: move }: ControlParts): ApiAnswer {
  const moved = move(name);
  if (moved !== undefined) return jsonAnswer({ name, moved });
  const names = queues().flatMap((queue) => (queue.isDeadLetters ? [queue.name] : []));
  return problemAnswer(404, 'queue', `"${name}" is no dead-letter queue. There are: ${names.join(', ')}`);
}

/** At rest when every stream is read to its end and no queue has work. */
function idleState({ streams, queues }: ControlParts) {
  const { busy } = streams.state();
  const working = queues().filter(
    ({ isDeadLetters, waiting, inFlight }) => !isDeadLetters && waiting + inFlight > 0,
  );
  const all = [...busy, ...working.map(({ name }) => name)];
  return { idle: all.length === 0, busy: all };
}

export function createControl(parts: ControlParts) {
  const routes: ControlRoute[] = [
    { key: 'POST /_local/token', run: (request) => giveToken(request, parts) },
    { key: 'GET /_local/engine', run: () => jsonAnswer(parts.engine) },
    ...['GET', 'PUT', 'DELETE'].map((method) => ({
      key: `${method} ${BUCKETS_PATH}/{path+}`,
      run: (request: ApiRequest) => answerBucket(request, parts),
    })),
    { key: 'GET /_local/iam', run: () => jsonAnswer({ items: parts.iamRefusals() }) },
    { key: 'GET /_local/mail', run: () => jsonAnswer({ items: parts.mail.items() }) },
    { key: 'GET /_local/webhooks', run: () => jsonAnswer({ items: parts.webhooks.items() }) },
    { key: 'GET /_local/outages', run: () => jsonAnswer({ items: parts.outages.list() }) },
    { key: 'POST /_local/outages', run: (request) => beginOutage(request, parts) },
    {
      key: 'POST /_local/webhook-sink/{path+}',
      run: (request, { path = '' }) => parts.webhooks.take(path, request),
    },
    { key: 'GET /_local/sms', run: (request) => shownSms(request, parts.sms) },
    { key: `POST ${SMS_GATEWAY_PATH}`, run: (request) => parts.sms.take(request) },
    { key: 'GET /_local/schedules', run: () => jsonAnswer({ items: parts.schedules.list() }) },
    {
      key: 'POST /_local/schedules/{name}/run',
      run: (request, { name = '' }) => runSchedule(request, name, parts),
    },
    { key: 'POST /_local/secrets/{name}/rotate', run: (_, { name = '' }) => rotate(name, parts) },
    { key: 'GET /_local/queues', run: () => jsonAnswer({ items: parts.queues() }) },
    { key: 'POST /_local/queues/{name}/redrive', run: (_, { name = '' }) => redrive(name, parts) },
    { key: 'GET /_local/failures', run: () => jsonAnswer({ items: parts.failures() }) },
    { key: 'GET /_local/idle', run: () => jsonAnswer(idleState(parts)) },
  ];
  const find = createRouteTable(routes);

  return async (request: ApiRequest): Promise<ApiAnswer> => {
    const path = request.target.split('?')[0] ?? '';
    const match = find(request.method, path);
    if (!match) return problemAnswer(404, 'route', `There are: ${routes.map(({ key }) => key).join(', ')}`);
    return match.route.run(request, match.parameters);
  };
}
