/** `npm start`: builds what is out of date, runs the local cloud, ends everything on Ctrl-C. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsOutOfDate } from './build/build.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { readSettings, type Settings } from './settings.ts';
import { messageOf, StartFailure } from './start-failure.ts';
import { seedOnce } from './start-seed.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAGE = 'default';

const say = (line: string) => console.log(line);

/** One line for what a person can put right; anything else is a fault of ours and shows whence it comes. */
function giveUp(error: unknown): never {
  const line = messageOf(error).split('\n')[0];
  console.error(error instanceof StartFailure ? line : `The local cloud failed: ${line}`);
  if (process.env.CHANGBAN_DEBUG) console.error(error);
  process.exit(1);
}

async function run({ root, port, dataDir, engine }: Settings): Promise<Cloud> {
  await buildWhatIsOutOfDate(root, say);
  const places = { assemblyDir: join(root, 'cdk.out'), webDir: join(root, 'dist', 'web') };
  return startCloud({ ...places, stage: STAGE, dataDir, port, ...(engine && { engine }) });
}

function endWith(cloud: Cloud): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) process.exit(1);
    isEnding = true;
    await cloud.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  cloud.broken.then((error) => {
    if (!isEnding) giveUp(error);
  });
}

try {
  const settings = readSettings(ROOT, process.env);
  const cloud = await run(settings);
  endWith(cloud);
  say(`Changban runs at ${cloud.url}   (data: ${settings.dataDir}; Ctrl-C ends it)`);
  if (settings.isSeeded) await seedOnce(cloud, settings.dataDir, say);
} catch (error) {
  giveUp(error);
}
