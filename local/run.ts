/** Builds what is out of date, runs the local cloud, ends everything on Ctrl-C. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsOutOfDate } from './build/build.ts';
import { startCloud } from './cloud.ts';
import { readSettings } from './settings.ts';
import { seedOnce } from './start-seed.ts';
import { stayUp } from './stay-up.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const say = (line: string) => console.log(line);

await stayUp(
  async () => {
    const { root, engine, dataDir, port, stage } = readSettings(ROOT, process.env);
    await buildWhatIsOutOfDate(root, say);
    const assemblyDir = join(root, 'cdk.out');
    return startCloud({ assemblyDir, stage, dataDir, port, ...(engine && { engine }) });
  },
  async (cloud, ending) => {
    const { dataDir, isSeeded } = readSettings(ROOT, process.env);
    say(`Changban runs at ${cloud.url}   (data: ${dataDir}; Ctrl-C ends it)`);
    if (isSeeded) await seedOnce(cloud, { dataDir, say, ending });
  },
);
