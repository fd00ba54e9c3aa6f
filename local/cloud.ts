/** The local cloud: runs a synthesized assembly on this machine. */
import { readPlan } from './assembly/plan.ts';
import { createClosing } from './closing.ts';
import type { CloudOptions } from './cloud-options.ts';
import { createControl } from './control/control.ts';
import { claimDataFolder } from './data-folder.ts';
import { engineAddress } from './engine/address.ts';
import type { EngineClient } from './engine/client.ts';
import { preferredEngine } from './engine/command.ts';
import { startEngine } from './engine/engine.ts';
import { ensureTables } from './engine/tables.ts';
import { createGateway } from './gateway/gateway.ts';
import { type CloudAnswer, type CloudRequest, insideAnswer, insideRequest } from './inside-request.ts';
import { createIssuer } from './issuer/issuer.ts';
import { issuerKindOf } from './issuer/issuer-kinds.ts';
import { createSignIn, type SignIn } from './issuer/sign-in.ts';
import { someVolunteers } from './issuer/some-volunteers.ts';
import { createTriggeredClaims } from './issuer/token-trigger.ts';
import { audienceOf } from './issuer/tokens.ts';
import { startOrigin } from './origin/origin.ts';
import type { Mail } from './outside/mail-sink.ts';
import type { Sms } from './outside/sms-sink.ts';
import type { Webhook } from './outside/webhook-sink.ts';
import type { Refusal } from './policy/guard.ts';
import { type Ground, issuerOf, type Runtime, startRuntime } from './runtime.ts';
import type { ScheduleRun } from './schedules/schedules.ts';
import { StartFailure } from './start-failure.ts';
import type { StreamFailure } from './streams/failures.ts';

export interface Cloud {
  readonly url: string;
  /** The engine as its administrator, past every policy. */
  readonly engine: EngineClient;
  readonly enginePid: number;
  /** Where functions reach the engine: each call is checked against the role of whose key signs it. */
  readonly guardedUrl: string;
  /** Fulfilled when the engine has ended; also after `stop`. */
  readonly broken: Promise<Error>;
  request(request: CloudRequest): Promise<CloudAnswer>;
  /** An access token of a persona; its member record is made if there is none. */
  token(persona: string): Promise<string>;
  mail(): readonly Mail[];
  webhooks(): readonly Webhook[];
  sms(): readonly Sms[];
  /** Fulfilled when every stream has been delivered to its end. */
  idle(withinMs?: number): Promise<void>;
  runSchedule(name: string, at?: Date | string): Promise<ScheduleRun>;
  iamRefusals(): readonly Refusal[];
  /** What consumers and schedules gave up. */
  failures(): readonly StreamFailure[];
  stop(): Promise<void>;
}

const IDLE_WITHIN_MS = 120_000;

/** Gives every path of the origin to who answers it. @returns the same way in from inside this process */
function openOrigin({ plan, origin, engine }: Ground, runtime: Runtime, signIn: SignIn) {
  const { guard, functions, failures, queues, streams, schedules, mail, webhooks, sms, secrets, outages } =
    runtime;
  const { issuer, keys, token, cachedToken } = signIn;
  const kind = issuerKindOf(plan);
  const gateway = createGateway({
    api: plan.api,
    findFunction: functions.find,
    tokenRules: { issuer, audience: audienceOf(kind), publicKey: keys.publicKey },
  });
  const control = createControl({
    ...{ token, mail, webhooks, sms, schedules, streams, secrets, outages },
    engine: engineAddress(engine.port, plan.functions, origin.port),
    buckets: runtime.buckets,
    iamRefusals: () => guard.refusals,
    failures: () => failures.items,
    queues: queues.state,
    redrive: queues.redrive,
  });
  const request = async (asked: CloudRequest): Promise<CloudAnswer> => {
    const given = asked.as === undefined ? undefined : await cachedToken(asked.as);
    const plain = insideRequest(asked, new URL(origin.url).host, given);
    const isControl = asked.path.startsWith('/_local/');
    return insideAnswer(await (isControl ? control(plain) : gateway.handle(plain)));
  };
  Object.assign(origin.parts, {
    gateway,
    control,
    issuer: createIssuer({
      issuer,
      kind,
      keys,
      accounts: runtime.accounts,
      clientSecret: () => runtime.secrets.seed('accounts'),
      welcome: token,
      volunteers: () => someVolunteers(request),
      ...(plan.tokenTrigger && { triggeredClaims: createTriggeredClaims(plan.tokenTrigger, functions) }),
    }),
  });
  return request;
}

async function assemble(ground: Ground): Promise<Cloud> {
  const { options, plan, origin, engine, closing } = ground;
  const runtime = await startRuntime(ground);
  const signIn = await createSignIn({
    plan,
    engine: engine.client,
    dataFolder: options.dataDir,
    issuer: issuerOf(origin, plan),
  });
  const { guard, failures, queues, streams, schedules, mail, webhooks, sms } = runtime;
  return {
    url: origin.url,
    engine: engine.client,
    enginePid: engine.pid,
    guardedUrl: runtime.guardedUrl,
    broken: engine.ended.then(() => new StartFailure('The database engine ended by itself.')),
    request: openOrigin(ground, runtime, signIn),
    token: signIn.token,
    mail: mail.items,
    webhooks: webhooks.items,
    sms: sms.items,
    idle: async (withinMs = IDLE_WITHIN_MS) => {
      // Work may write, and what is written may be work.
      do {
        await streams.idle(withinMs);
        await queues.idle(withinMs);
      } while (!streams.state().idle);
    },
    runSchedule: (name, at = new Date()) => schedules.run(name, new Date(at)),
    iamRefusals: () => guard.refusals,
    failures: () => failures.items,
    stop: closing.closeAll,
  };
}

export async function startCloud(options: CloudOptions): Promise<Cloud> {
  process.env.TZ = 'UTC'; // as in Lambda; worker threads share it
  const plan = readPlan(options.assemblyDir, options.stage, options.overrides);
  const closing = createClosing();
  try {
    const claim = options.dataDir === undefined ? undefined : claimDataFolder(options.dataDir);
    if (claim) closing.add(claim.release);
    const origin = await startOrigin(options.port ?? 0);
    closing.add(origin.stop);
    const engine = await startEngine(options.engine ?? preferredEngine(), options.dataDir);
    closing.add(engine.stop);
    claim?.holdEngine(engine.pid);
    await ensureTables(engine.client, plan.tables);
    return await assemble({ options, plan, origin, engine, closing });
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}
