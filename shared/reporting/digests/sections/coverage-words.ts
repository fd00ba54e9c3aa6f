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

function pairedShare(context: Context, coverage: Coverage): Bilingual | undefined {
  const { verified, paired, share } = coverage.now;
  if (share === undefined) return undefined;
  const change = shareChange(context, coverage);
  return bilingual(
    `已核实的${verified.length}名儿童中，${paired.length}名已结对，结对率${share}%${change.zh}。`,
    `Of ${some(verified.length, 'verified child', 'verified children')}, ${paired.length} ${areSome(paired.length)} paired, a pairing rate of ${share}%${change.en}.`,
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
    waiting(coverage),
    movement(context, coverage),
    kinds(context, coverage),
    trendSentence(context),
  );
