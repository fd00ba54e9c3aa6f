/** Starts the DynamoDB engine and waits until it answers. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StartFailure } from '../start-failure.ts';
import { type EngineClient, EngineError, engineClient } from './client.ts';
import { DATABASE_FILE, type EngineName, engineCommand } from './command.ts';
import { freePort } from './free-port.ts';
import { memoryFolder } from './memory-folder.ts';
import { orderStreamRecords } from './stream-order.ts';
import { type Supervised, supervise } from './supervised.ts';

export interface Engine {
  readonly port: number;
  readonly pid: number;
  readonly client: EngineClient;
  /** Fulfilled when the engine has ended by itself or was stopped. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

const STARTS_WITHIN_MS = 20_000;

const damaged = (folder: string | undefined) =>
  new StartFailure(`The data folder ${folder} is damaged. Move it away and start again.`);

/** What the engine's own words mean for the person who starts it. */
function explain(output: string, folder: string | undefined): StartFailure {
  if (/malformed|not a valid SQLite|encrypted|corrupt|not a database/i.test(output)) return damaged(folder);
  if (/ENOENT|not found/.test(output) && /java/.test(output))
    return new StartFailure('DynamoDB Local needs Java 17 or newer, and there is no "java" here.');
  if (/UnsupportedClassVersionError/.test(output))
    return new StartFailure('DynamoDB Local needs Java 17 or newer, and the "java" here is older.');
  return new StartFailure(`The database engine did not start: ${output.trim().split('\n').at(-1)}`);
}

async function waitUntilItAnswers(child: Supervised, client: EngineClient, folder: string | undefined) {
  let hasEnded = false;
  void child.ended.then(() => {
    hasEnded = true;
  });
  const deadline = performance.now() + STARTS_WITHIN_MS;
  for (;;) {
    if (hasEnded || performance.now() > deadline) throw explain(child.output(), folder);
    try {
      await client.call('ListTables', {});
      return;
    } catch (error) {
      if (error instanceof EngineError) throw damaged(folder); // it runs, but cannot read its own tables
      await delay(5);
    }
  }
}

async function end(child: Supervised, client: EngineClient): Promise<void> {
  client.close();
  await child.end();
}

interface Place {
  /** Undefined keeps all data in the engine's own memory. */
  readonly folder: string | undefined;
  /** The folder goes when the engine does. */
  readonly isTemporary: boolean;
}

function placeOf(name: EngineName, dataFolder: string | undefined): Place {
  if (dataFolder === undefined)
    return { folder: name === 'native' ? memoryFolder() : undefined, isTemporary: true };
  const folder = join(dataFolder, `engine-${name}`);
  mkdirSync(folder, { recursive: true });
  return { folder, isTemporary: false };
}

/** @param dataFolder undefined keeps all data in memory */
export async function startEngine(name: EngineName, dataFolder: string | undefined): Promise<Engine> {
  const { folder, isTemporary } = placeOf(name, dataFolder);
  const port = await freePort();
  const command = engineCommand(name, { port, folder });
  const child = supervise(command, isTemporary ? folder : undefined);
  const client = engineClient(port);
  try {
    await waitUntilItAnswers(child, client, dataFolder);
    if (name === 'native' && folder) orderStreamRecords(join(folder, DATABASE_FILE));
  } catch (error) {
    await end(child, client);
    throw error;
  }
  return { port, pid: await child.pid, client, ended: child.ended, stop: () => end(child, client) };
}
