/** The loop once, from the two files to the month’s digest; told step by step. */

import type { Import } from '../../shared/intake/imports/import.ts';
import { type Instant, monthIn } from '../../shared/kernel/instants.ts';
import type { MatchRun } from '../../shared/matching/runs/run.ts';
import type { Cloud } from '../cloud.ts';
import { logContacts } from './accompany.ts';
import { answerProposals, proposalsOf, runMatch } from './match.ts';
import { type Progress, showProgress } from './progress.ts';
import { checkFile, commitFile, type SentFile, verifyChildren, vetVolunteers } from './register.ts';
import { needsSurveyFile, volunteersFile } from './spring.ts';

const MONTH = monthIn('2026-04-15T00:00:00.000Z' as Instant);

/** Told at once, so that whoever watches sees that it goes on. */
export type Tell = (line: string) => void;

/** When each step of the spring happened, 10 in the morning in Shanghai. */
const ON = {
  import: '2026-03-16T02:00:00.000Z',
  verify: '2026-03-18T02:00:00.000Z',
  match: '2026-03-23T02:00:00.000Z',
  answer: '2026-03-26T02:00:00.000Z',
  digest: '2026-04-30T22:00:00.000Z',
} as Record<'import' | 'verify' | 'match' | 'answer' | 'digest', Instant>;

const refusals = ({ refused }: Import) =>
  refused.map(({ row, field, message }) => `    第 ${row} 行 ${field}：${message}`).join('\n');

async function importFile(cloud: Cloud, file: SentFile, tell: Tell): Promise<void> {
  const dryRun = await checkFile(cloud, file, ON.import);
  const { rows, accepted, refusedRows, duplicateRows } = dryRun;
  tell(
    `  ${file.name}：读取 ${rows} 行，可导入 ${accepted}，退回 ${refusedRows}，疑似重复 ${duplicateRows}（预检）`,
  );
  if (dryRun.refused.length > 0) tell(refusals(dryRun));
  const committed = await commitFile(cloud, dryRun, ON.import);
  tell(`  ${file.name}：已导入 ${committed.accepted} 行`);
}

function tellRun({ result, status, failure }: MatchRun, tell: Tell): void {
  if (!result) throw new Error(`the match run ended as ${status}: ${failure ?? 'no result'}`);
  tell(`  候选：儿童 ${result.children}，志愿者 ${result.volunteers}，可行组合 ${result.edges}`);
  tell(
    `  结果：匹配 ${result.matched} 对（按优先级 ${result.matchedByTier.join(' / ')}），未匹配 ${result.unmatched.length}`,
  );
  tell(
    `  目标值：成本 ${result.cost} − 等待积分 ${result.credit} = ${result.objective}；最优性证明：${result.proven ? '已核验' : '未通过'}`,
  );
}

/** Plays it on an empty cloud, and tells how far each step has come. */
export async function playSpring(cloud: Cloud, tell: Tell): Promise<void> {
  const progress = showProgress(tell);
  try {
    await playSteps(cloud, tell, progress);
  } finally {
    progress.stop();
  }
}

async function playSteps(cloud: Cloud, tell: Tell, progress: Progress): Promise<void> {
  progress.begin('正在导入');
  tell('一、摸排：导入两份表格');
  await importFile(cloud, await needsSurveyFile(), tell);
  await importFile(cloud, await volunteersFile(), tell);
  tell('二、造册：街道核实与志愿者审核');
  tell(
    `  已核实儿童 ${await verifyChildren(cloud, ON.verify, { watch: progress.begin('正在核实儿童') })} 名`,
  );
  tell(`  已启用志愿者 ${await vetVolunteers(cloud, ON.verify, progress.begin('正在审核志愿者'))} 名`);
  tell('三、匹配：全区一次求最优');
  progress.begin('正在求解');
  const run = await runMatch(cloud, ON.match);
  tellRun(run, tell);
  tell('四、结对：街道确认、双方答复');
  const proposals = await proposalsOf(cloud, run, ON.match);
  const begun = await answerProposals(cloud, proposals, ON.answer, {
    guardianDeclinesEvery: 20,
    volunteerDeclinesEvery: 25,
    watch: progress.begin('正在确认与答复'),
  });
  tell(`  建议 ${proposals.length} 对，结对成功 ${begun} 对`);
  tell('五、陪伴：四月的联系记录');
  tell(
    `  ${await logContacts(cloud, MONTH, { watch: progress.begin('正在记录联系') })} 对结对中的志愿者记录了联系`,
  );
  tell('六、汇总：四月月报');
  progress.begin('正在生成并发送月报');
  await cloud.runSchedule('monthly-digest', ON.digest);
  await cloud.runSchedule('monthly-digest', ON.digest);
  await cloud.idle();
  const digests = cloud.mail().filter(({ subject }) => subject.includes('月报'));
  tell(`  月报邮件 ${digests.length} 封（定时任务运行了两次，每封只送达一次）`);
}
