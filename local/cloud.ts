/** The local cloud: runs a synthesized assembly on this machine. */
import type { Template } from './assembly/load.ts';
import { type Plan, readPlan } from './assembly/plan.ts';
import { type Closing, createClosing } from './closing.ts';
import { createControl } from './control/control.ts';
import { jsonAnswer } from './control/json-answers.ts';
import { claimDataFolder } from './data-folder.ts';
import type { EngineClient } from './engine/client.ts';
import { type EngineName, preferredEngine } from './engine/command.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { ensureTables } from './engine/tables.ts';
import { createFunctions } from './functions/functions.ts';
import { createGateway } from './gateway/gateway.ts';
import { type CloudAnswer, type CloudRequest, insideAnswer, insideRequest } from './inside-request.ts';
import { createIssuer } from './issuer/issuer.ts';
import { issuerKeys } from './issuer/keys.ts';
import { someVolunteers } from './issuer/some-volunteers.ts';
import { AUDIENCE, CLIENT_ID, signToken } from './issuer/tokens.ts';
import { type Origin, startOrigin } from './origin/origin.ts';
import { type Mail, startMailSink } from './outside/mail-sink.ts';
import { createWebhookSink, type Webhook } from './outside/webhook-sink.ts';
import { ensureMember, parsePersona } from './personas.ts';
import { accessKeyIdOf } from './policy/credentials.ts';
import { createGuard, type Refusal } from './policy/guard.ts';
import { startProxy } from './policy/proxy.ts';
import { type ScheduleRun, startSchedules } from './schedules/schedules.ts';
import { StartFailure } from './start-failure.ts';
import { keptFailures, type StreamFailure } from './streams/failures.ts';
import { startStreams } from './streams/streams.ts';
import { createPages } from './web/pages.ts';

export interface CloudOptions {
  /** The synthesized assembly, `cdk.out`. */
  readonly assemblyDir: string;
  readonly stage: string;
  /** Where everything is kept; undefined keeps it in memory. */
  readonly dataDir?: string | undefined;
  /** 0 takes any free one. */
  readonly port?: number;
  readonly engine?: EngineName;
  /** Folder of the built pages; without it there are none. */
  readonly webDir?: string;
  /** Says nothing on the terminal. */
  readonly quiet?: boolean;
  /** Changes each template before it is used, for instance to remove a grant. */
  readonly overrides?: (template: Template) => Template;
}

export interface Cloud {
  readonly url: string;
  /** The engine as its administrator, past every policy. */
  readonly engine: EngineClient;
  readonly enginePid: number;
  /** Fulfilled when the engine has ended; also after `stop`. */
  readonly broken: Promise<Error>;
  request(request: CloudRequest): Promise<CloudAnswer>;
  /** An access token of a persona; its member record is made if there is none. */
  token(persona: string): Promise<string>;
  mail(): readonly Mail[];
  webhooks(): readonly Webhook[];
  /** Fulfilled when every stream has been delivered to its end. */
  idle(withinMs?: number): Promise<void>;
  runSchedule(name: string, at?: Date | string): Promise<ScheduleRun>;
  iamRefusals(): readonly Refusal[];
  /** What consumers and schedules gave up. */
  failures(): readonly StreamFailure[];
  stop(): Promise<void>;
}

const IDLE_WITHIN_MS = 30_000;

/** The program table, where the member records are: by the variable that every function knows it by. */
function programTableOf({ functions }: Plan): string | undefined {
  return functions.map(({ environment }) => environment.PROGRAM_TABLE).find((name) => name !== undefined);
}

const versionOf = ({ functions }: Plan) =>
  functions.map(({ environment }) => environment.VERSION).find((version) => version !== undefined) ?? '';

interface Ground {
  readonly options: CloudOptions;
  readonly plan: Plan;
  readonly origin: Origin;
  readonly engine: Engine;
  readonly closing: Closing;
}

/** What runs the functions: the guarded way to the engine, the stand-ins for the outside, the streams, the schedules. */
async function startRuntime({ options, plan, origin, engine, closing }: Ground) {
  const dataFolder = options.dataDir;
  const say = options.quiet ? () => undefined : (line: string) => console.error(line);
  const guard = createGuard(plan);
  const callers = new Map(
    plan.functions.map(({ name, roleArn }) => [accessKeyIdOf(name), { functionName: name, roleArn }]),
  );
  let onWrite: () => void = () => undefined;
  const proxy = await startProxy({ enginePort: engine.port, guard, callers, onWrite: () => onWrite() });
  closing.add(proxy.stop);
  const mail = await startMailSink(dataFolder);
  closing.add(mail.stop);
  const functions = createFunctions({
    specs: plan.functions,
    dataFolder,
    proxyPort: proxy.port,
    standIns: {
      SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
      PUBLIC_URL: origin.url,
      WEBHOOK_URL: `${origin.url}/_local/webhook-sink/robot`,
    },
    onFailure: say,
  });
  const failures = keptFailures(dataFolder);
  const common = { functions, guard, failures };
  const streams = await startStreams({
    ...plan,
    ...common,
    engine: engine.client,
    dataFolder,
    onTrouble: say,
  });
  onWrite = streams.wake;
  const schedules = startSchedules({ specs: plan.schedules, ...common });
  closing.add(functions.stop);
  closing.add(streams.stop);
  closing.add(schedules.stop);
  return { guard, functions, failures, streams, schedules, mail, webhooks: createWebhookSink(dataFolder) };
}

async function assemble(ground: Ground): Promise<Cloud> {
  const { options, plan, origin, engine, closing } = ground;
  const runtime = await startRuntime(ground);
  const keys = await issuerKeys(options.dataDir);
  const issuer = `${origin.url}/oidc`;
  const programTable = programTableOf(plan);

  const token = async (text: string) => {
    const persona = parsePersona(text);
    if (!persona) throw new Error(`Nobody is called "${text}".`);
    if (programTable) await ensureMember(engine.client, programTable, persona);
    return signToken(keys, issuer, persona);
  };
  const tokens = new Map<string, Promise<string>>();
  const cachedToken = (persona: string) => {
    const found = tokens.get(persona) ?? token(persona);
    tokens.set(persona, found);
    return found;
  };
  const gateway = createGateway({
    api: plan.api,
    findFunction: runtime.functions.find,
    tokenRules: () => ({ issuer, audience: AUDIENCE, publicKey: keys.publicKey }),
  });
  const { guard, failures, streams, schedules, mail, webhooks } = runtime;
  const control = createControl({
    ...{ token, mail, webhooks, schedules, streams },
    iamRefusals: () => guard.refusals,
    failures: () => failures.items,
  });
  const request = async (asked: CloudRequest) => {
    const given = asked.as === undefined ? undefined : await cachedToken(asked.as);
    const plain = insideRequest(asked, new URL(origin.url).host, given);
    const isControl = asked.path.startsWith('/_local/');
    return insideAnswer(await (isControl ? control(plain) : gateway.handle(plain)));
  };
  const welcome = async (persona: string) => {
    await token(persona);
  };
  Object.assign(origin.parts, {
    gateway,
    control,
    issuer: createIssuer({ issuer, keys, welcome, volunteers: () => someVolunteers(request) }),
    config: () =>
      jsonAnswer({ issuer, clientId: CLIENT_ID, audience: AUDIENCE, version: versionOf(plan), local: true }),
    ...(options.webDir && { pages: createPages(options.webDir) }),
  });
  return {
    url: origin.url,
    engine: engine.client,
    enginePid: engine.pid,
    broken: engine.ended.then(() => new StartFailure('The database engine ended by itself.')),
    request,
    token,
    mail: mail.items,
    webhooks: webhooks.items,
    idle: (withinMs = IDLE_WITHIN_MS) => streams.idle(withinMs),
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
