/** What coverage says in words. */
import { type Bilingual, midSentence } from '../../../kernel/language.ts';
import { kindWords } from '../../../office/kinds/kinds.ts';
import { toOneDecimal } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import { refer } from '../references.ts';
import {
  areSome,
  bilingual,
  compared,
  dayWords,
  joinSentences,
  listed,
  periodNames,
  same,
  some,
} from '../words.ts';
import { ageSentence } from './coverage-ages.ts';
import type { Coverage } from './coverage-counts.ts';
import { kindsOnFile } from './coverage-kinds.ts';
import { trendSentence } from './coverage-trend.ts';

function referenceOf(context: Context): Bilingual {
  const { before } = periodNames(context.frame.period);
  return bilingual(`${before.zh}末`, `at the end of ${before.en}`);
}

function onFile(context: Context, { now, before }: Coverage): Bilingual {
  const day = dayWords(context.frame.lastDay);
  const count = now.onFile.length;
  const change = compared({
    change: before && count - before.onFile.length,
    unit: '名',
    reference: referenceOf(context),
  });
  const unverified = count - now.verified.length;
  const rest =
    unverified > 0
      ? bilingual(
          `其中${unverified}名尚未核实。`,
          `${unverified} of them ${areSome(unverified)} not yet verified.`,
        )
      : bilingual('均已核实。', 'All have been verified.');
  if (count === 0)
    return bilingual(`截至${day.zh}，没有在册儿童。`, `As of ${day.en}, no children are on file.`);
  return bilingual(
    `截至${day.zh}，在册儿童${count}名${change.zh}，${rest.zh}`,
    `As of ${day.en}, ${some(count, 'child is', 'children are')} on file${change.en}. ${rest.en}`,
  );
}

function shareChange(context: Context, { now, before }: Coverage): Bilingual {
  if (now.share === undefined || before?.share === undefined) return same('');
  const change = toOneDecimal(now.share - before.share);
  const reference = referenceOf(context);
  if (change === 0) return bilingual(`，与${reference.zh}持平`, ', unchanged');
  const [zh, en] = change > 0 ? ['提高', 'up'] : ['下降', 'down'];
  const points = Math.abs(change);
  return bilingual(
    `，比${reference.zh}${zh}${points}个百分点`,
    `, ${en} ${some(points, 'percentage point')}`,
  );
}

function pairedShare(context: Context, coverage: Coverage): Bilingual {
  const { base, paired, share, onFile: files } = coverage.now;
  const count = paired.length;
  if (base === undefined)
    return bilingual(
      `尚未登记民政底数，不计算结对率；已结对${count}名。`,
      `Civil affairs’ base is not recorded, so no pairing rate is given; ${count} ${areSome(count)} paired.`,
    );
  const change = shareChange(context, coverage);
  const [zh, en] =
    share === undefined
      ? ['', '']
      : [`，结对率${share}%${change.zh}`, `, a pairing rate of ${share}%${change.en}`];
  const doubt =
    base < files.length
      ? bilingual(
          '在册儿童多于底数，请核对底数。',
          ' More children are on file than the base has; please check the base.',
        )
      : same('');
  return bilingual(
    `民政底数${base}名，已结对${count}名${zh}。${doubt.zh}`,
    `Of a base of ${some(base, 'child', 'children')}, ${count} ${areSome(count)} paired${en}.${doubt.en}`,
  );
}

/** Those whom nobody has come to see yet. */
function gap({ now }: Coverage): Bilingual | undefined {
  if (!now.gap) return undefined;
  return bilingual(
    `在民政名单上、本系统尚无档案的${now.gap}名。`,
    `${some(now.gap, 'child is', 'children are')} on civil affairs’ list without a file here.`,
  );
}

/** 三类应结尽结: the three kinds apart. */
function threeKinds({ now }: Coverage): Bilingual | undefined {
  if (now.threeKinds.length === 0) return undefined;
  const parts = now.threeKinds.map(({ kind, base, paired, rate }) => {
    const [zh, en] = rate === undefined ? ['', ''] : [`（${rate}%）`, ` (${rate}%)`];
    const { zh: name, en: english } = midSentence(kindWords(kind));
    return bilingual(`${name}底数${base}名、已结对${paired}名${zh}`, `${english} ${paired} of ${base}${en}`);
  });
  return bilingual(
    `三类应结尽结：${parts.map(({ zh }) => zh).join('；')}。`,
    `The three kinds apart, paired of base: ${listed(parts).en}.`,
  );
}

function waiting({ now, medianWaitDays }: Coverage): Bilingual | undefined {
  const [longest] = now.waiting;
  if (!longest) return undefined;
  const { child, days } = longest;
  const name = refer('child', child.id);
  const who = `${name}（${child.fileNumber}）`;
  const whoEn = `${name} (${child.fileNumber})`;
  const count = now.waiting.length;
  if (count === 1)
    return bilingual(
      `尚有1名儿童等待结对：${who}，已等待${days}天。`,
      `One child is waiting for pairing: ${whoEn}, for ${some(days, 'day')}.`,
    );
  return bilingual(
    `尚有${count}名儿童等待结对，等待天数中位数为${medianWaitDays}天；请先安排${who}，已等待${days}天。`,
    `${count} children are waiting for pairing, with a median wait of ${medianWaitDays} days. Please see first to ${whoEn}, who has waited ${some(days, 'day')}.`,
  );
}

function movement(context: Context, { started, ended }: Coverage): Bilingual | undefined {
  if (started + ended === 0) return undefined;
  const { current } = periodNames(context.frame.period);
  const parts = joinSentences(
    started > 0 ? bilingual(`新结对${started}对`, some(started, 'new pairing')) : undefined,
    ended > 0 ? bilingual(`结束${ended}对`, `${ended} ended`) : undefined,
  );
  return bilingual(
    `${current.zh}${parts.map(({ zh }) => zh).join('，')}。`,
    `Pairings ${current.en}: ${listed(parts).en}.`,
  );
}

function kinds(context: Context, { now }: Coverage): Bilingual | undefined {
  const found = kindsOnFile(context, now);
  if (found.length === 0) return undefined;
  const parts = found.map(({ kind, count }) =>
    bilingual(`${kindWords(kind).zh}${count}名`, `${midSentence(kindWords(kind)).en} ${count}`),
  );
  const isShared = found.reduce((total, { count }) => total + count, 0) > now.onFile.length;
  const note = isShared
    ? bilingual('（一名儿童可属于多类）', ' (a child may belong to more than one)')
    : same('');
  return bilingual(`按类别${note.zh}：${listed(parts).zh}。`, `By category${note.en}: ${listed(parts).en}.`);
}

export const coverageSentences = (context: Context, coverage: Coverage) =>
  joinSentences(
    onFile(context, coverage),
    pairedShare(context, coverage),
    gap(coverage),
    threeKinds(coverage),
    waiting(coverage),
    movement(context, coverage),
    kinds(context, coverage),
    ageSentence(context, coverage.now),
    trendSentence(context),
  );
