/** `npm run demo`: the loop on a fresh data folder, from two files to the digest in the mailbox. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsOutOfDate } from './build/build.ts';
import { startCloud } from './cloud.ts';
import { playSpring } from './story/play.ts';

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function demonstrate(dataDir: string): Promise<void> {
  const cloud = await startCloud({ assemblyDir: 'cdk.out', stage: 'default', dataDir, port: 0, quiet: true });
  const begun = performance.now();
  try {
    await playSpring(cloud, (line) => console.log(line));
    const mails = cloud.mail();
    const district = mails.findLast(({ to }) => JSON.stringify(to).includes('district')) ?? mails.at(-1);
    console.log(`\n──────── ${district?.subject ?? '没有月报'} ────────\n${district?.text ?? ''}`);
    console.log(
      `──────── 用时 ${seconds(begun)}；被策略拒绝的调用 ${cloud.iamRefusals().length} 次 ────────`,
    );
  } finally {
    await cloud.stop();
  }
}

await buildWhatIsOutOfDate(fileURLToPath(new URL('..', import.meta.url)), (line) => console.log(line));
const folder = await mkdtemp(path.join(tmpdir(), 'changban-demo-'));
try {
  await demonstrate(folder);
} finally {
  await rm(folder, { recursive: true, force: true });
}
