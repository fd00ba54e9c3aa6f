/** `npm run demo`: the loop on an empty cloud that retains nothing, from two files to the digest in the mailbox. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatIsOutOfDate } from './build/build.ts';
import { startCloud } from './cloud.ts';
import { playSpring } from './story/play.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function demonstrate(): Promise<void> {
  const cloud = await startCloud({
    assemblyDir: join(ROOT, 'cdk.out'),
    stage: 'default',
    port: 0,
    quiet: true,
  });
  const begun = performance.now();
  try {
    await playSpring(cloud, (line) => console.log(line));
    const digests = cloud.mail().filter(({ subject }) => subject.includes('月报'));
    const district = digests.find(({ to }) => JSON.stringify(to).includes('district')) ?? digests.at(-1);
    console.log(`\n──────── ${district?.subject ?? '没有月报'} ────────\n${district?.text ?? ''}`);
    console.log(
      `──────── 用时 ${seconds(begun)}；被策略拒绝的调用 ${cloud.iamRefusals().length} 次 ────────`,
    );
  } finally {
    await cloud.stop();
  }
}

await buildWhatIsOutOfDate(ROOT, (line) => console.log(line));
await demonstrate();
