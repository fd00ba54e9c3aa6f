/** The running parts of a local cloud behind its origin. */
import type { Plan } from './assembly/plan.ts';
import { openBuckets } from './buckets/bucket-store.ts';
import type { Closing } from './closing.ts';
import type { CloudOptions } from './cloud-options.ts';
import type { Engine } from './engine/engine.ts';
import { createFunctions } from './functions/functions.ts';
import { createInvocations } from './functions/invoke-api.ts';
import { openAccountStore } from './issuer/account-store.ts';
import { createCognitoApi } from './issuer/cognito-api.ts';
import { COGNITO_SIGN_OUT, COGNITO_USER_POOL, ISSUER_WAYS, issuerKindOf } from './issuer/issuer-kinds.ts';
import { audienceOf, CLIENT_ID } from './issuer/tokens.ts';
import type { Origin } from './origin/origin.ts';
import { startMailSink } from './outside/mail-sink.ts';
import { createOutages } from './outside/outages.ts';
import { createSmsSink, SMS_GATEWAY_PATH } from './outside/sms-sink.ts';
import { createWebhookSink } from './outside/webhook-sink.ts';
import { accessKeyIdOf } from './policy/credentials.ts';
import { createGuard } from './policy/guard.ts';
import { startProxy } from './policy/proxy.ts';
import { openQueues } from './queues/queues.ts';
import { startSchedules } from './schedules/schedules.ts';
import { openSecretStore } from './secrets/secret-store.ts';
import { secretTexts } from './secrets/secret-texts.ts';
import { createSecretsApi } from './secrets/secrets-api.ts';
import { keptFailures } from './streams/failures.ts';
import { startStreams } from './streams/streams.ts';

export interface Ground {
  readonly options: CloudOptions;
  readonly plan: Plan;
  readonly origin: Origin;
  readonly engine: Engine;
  readonly closing: Closing;
}

/** Our own OpenID provider, on the one origin, with the ways of the stage’s issuer. */
export const issuerOf = ({ url }: Pick<Origin, 'url'>, plan: Pick<Plan, 'functions'>) =>
  `${url}${ISSUER_WAYS[issuerKindOf(plan)].path}`;

export type Runtime = Awaited<ReturnType<typeof startRuntime>>;

/** What runs the functions: the guarded way to the engine, the stand-ins for the outside, the streams, the schedules. */
export async function startRuntime({ options, plan, origin, engine, closing }: Ground) {
  const dataFolder = options.dataDir;
  const say = options.quiet ? () => undefined : (line: string) => console.error(line);
  const guard = createGuard(plan);
  const callers = new Map(
    plan.functions.map(({ name, roleArn }) => [accessKeyIdOf(name), { functionName: name, roleArn }]),
  );
  const queues = openQueues({ specs: plan.queues, dataFolder });
  const outages = createOutages();
  const mail = await startMailSink({
    folder: dataFolder,
    password: () => secrets.seed('smtp'),
    weather: outages.of('smtp'),
  });
  closing.add(mail.stop);
  const secrets = openSecretStore(dataFolder, secretTexts({ mailPort: mail.port }));
  const accounts = openAccountStore(dataFolder);
  const buckets = openBuckets(plan.buckets, dataFolder);
  let onWrite: () => void = () => undefined;
  const proxy = await startProxy({
    enginePort: engine.port,
    guard,
    callers,
    buckets,
    services: {
      AmazonSQS: queues.api,
      AWSCognitoIdentityProviderService: createCognitoApi(accounts, plan.functions),
      secretsmanager: createSecretsApi(plan.secrets, ({ name }) => secrets.text(name)),
    },
    invocations: createInvocations((name) => functions.find(name)),
    onWrite: () => onWrite(),
  });
  closing.add(proxy.stop);
  const functions = createFunctions({
    specs: plan.functions,
    dataFolder,
    proxyPort: proxy.port,
    standIns: {
      PUBLIC_URL: origin.url,
      WEBHOOK_ORIGINS: `https://qyapi.weixin.qq.com ${origin.url}`,
      SMS_GATEWAY_URL: `${origin.url}${SMS_GATEWAY_PATH}`,
      ISSUER: issuerOf(origin, plan),
      CLIENT_ID,
      AUDIENCE: audienceOf(issuerKindOf(plan)),
      SIGN_IN_ORIGINS: origin.url,
      SIGN_OUT_URL: `${issuerOf(origin, plan)}${COGNITO_SIGN_OUT}`,
      USER_POOL_URL: `${issuerOf(origin, plan)}${COGNITO_USER_POOL}`,
    },
    onFailure: say,
  });
  const failures = keptFailures(dataFolder);
  const common = { functions, guard, failures };
  queues.start({
    ...common,
    mappings: plan.queueMappings,
    onTrouble: say,
    ...(options.retriesAtOnce && { waitMs: () => 0 }),
  });
  const streams = await startStreams({
    ...plan,
    ...common,
    engine: engine.client,
    dataFolder,
    onTrouble: say,
  });
  onWrite = streams.wake;
  const schedules = startSchedules({
    specs: plan.schedules,
    isByHand: options.schedulesByHand,
    ...common,
  });
  closing.add(functions.stop);
  closing.add(queues.stop);
  closing.add(streams.stop);
  closing.add(schedules.stop);
  const webhooks = createWebhookSink(dataFolder, outages.of('webhook'));
  const sms = createSmsSink({
    folder: dataFolder,
    weather: outages.of('sms'),
    secretKey: () => secrets.seed('sms'),
    pagesUrl: origin.url,
  });
  const guardedUrl = `http://127.0.0.1:${proxy.port}`;
  return {
    guard,
    guardedUrl,
    functions,
    failures,
    queues,
    streams,
    schedules,
    mail,
    webhooks,
    sms,
    secrets,
    outages,
    accounts,
    buckets,
  };
}
