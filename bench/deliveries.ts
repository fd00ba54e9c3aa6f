/** How long thousands of mails take on the first of a month, and how soon a report of harm is out meanwhile, in the sender's own handler on a real engine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { startOwnEngine } from '../test/engine.ts';
import { serveSecrets } from '../test/secrets.ts';
import { workEvent } from '../test/work.ts';
import { fillProgram } from './fill-program.ts';
import { addressOf, BULK, firstOfMonth, HARM, recipients } from './first-of-month.ts';
import { bundleFunction } from './function-bundle.ts';
import { type SlowRelay, startSlowRelay } from './slow-relay.ts';

export const DELIVERIES_USAGE = 'deliveries   [MAILS 22500] [MS_AN_ANSWER 50] [SENDERS 5]';

/** Of the queue, see infra/queues.ts. */
const BATCH_SIZE = 5;

type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

const deliveryOf = (message: string, recipient: string) => ({
  pk: `MESSAGE#${message}`,
  sk: `DELIVERY#${recipient}`,
});

/** The deployment's functions, told of this relay. */
async function loadSender(folder: string, relay: SlowRelay) {
  const secrets = await serveSecrets({ smtp: relay.url });
  Object.assign(process.env, secrets.environment, {
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    MAIL_FROM: 'Changban <digest@changban.example>',
    PUBLIC_URL: 'https://changban.example',
    WEBHOOK_ORIGINS: 'https://qyapi.weixin.qq.com',
  });
  const bundle = join(folder, 'deliver.mjs');
  await bundleFunction('functions/reporting/deliveries/deliver.ts', bundle);
  const { handler }: { handler: Handler } = await import(pathToFileURL(bundle).href);
  return { handler, stop: secrets.stop };
}

async function sendAll(handler: Handler, mails: number, senders: number): Promise<void> {
  const waiting = recipients(mails).map((recipient) => deliveryOf(BULK, recipient));
  const sender = async () => {
    for (let batch = waiting.splice(0, BATCH_SIZE); batch.length > 0; batch = waiting.splice(0, BATCH_SIZE)) {
      const { batchItemFailures } = await handler(workEvent(...batch));
      if (batchItemFailures.length > 0) throw new Error('a delivery failed');
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
}

/** Once a tenth of all is out. @returns ms until the relay had taken it */
async function sendHarm(handler: Handler, relay: SlowRelay, mails: number): Promise<number> {
  while (relay.taken() < mails / 10) await pause(10);
  const begun = performance.now();
  await handler(workEvent(deliveryOf(HARM.message, HARM.recipient)));
  return (relay.takenAt(addressOf(HARM.recipient)) ?? Number.NaN) - begun;
}

async function measure(mails: number, latencyMs: number, senders: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'deliveries-'));
  const engine = await startOwnEngine();
  const relay = await startSlowRelay(latencyMs);
  const sender = await loadSender(folder, relay);
  try {
    await fillProgram(firstOfMonth(mails));
    const begun = performance.now();
    const [harmMs] = await Promise.all([
      sendHarm(sender.handler, relay, mails),
      sendAll(sender.handler, mails, senders),
    ]);
    const seconds = Math.round((performance.now() - begun) / 1000);
    const figures = { mails, latencyMs, senders, taken: relay.taken(), seconds, harmMs: Math.round(harmMs) };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await sender.stop();
    await relay.stop();
    await engine.stop();
    rmSync(folder, { recursive: true });
  }
}

export async function benchDeliveries(args: string[]): Promise<number | undefined> {
  const [mails = 22_500, latencyMs = 50, senders = 5, ...more] = args.map(Number);
  if (more.length > 0 || ![mails, latencyMs, senders].every((one) => one > 0)) return undefined;
  await measure(mails, latencyMs, senders);
  return 0;
}
