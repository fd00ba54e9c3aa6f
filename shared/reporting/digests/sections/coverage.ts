/** Section 1, coverage 应扶尽扶: who is on file, verified, waiting and paired, against the previous period and the plan. */
import type { Context } from '../context.ts';
import type { Figure, Section } from '../digest.ts';
import { childrenQuery, figure, pairingsQuery } from '../figures.ts';
import { bilingual } from '../words.ts';
import { type Coverage, coverageOf } from './coverage-counts.ts';
import { kindTable } from './coverage-kinds.ts';
import { coverageSentences } from './coverage-words.ts';

function figuresOf({ frame }: Context, coverage: Coverage): Figure[] {
  const { now, before, medianWaitDays, started, ended } = coverage;
  const all = childrenQuery(frame);
  const waiting = childrenQuery(frame, { status: 'waiting' });
  const paired = childrenQuery(frame, { status: 'paired' });
  const size = (list: readonly unknown[]) => list.length;
  return [
    figure({
      key: 'onFile',
      label: bilingual('在册儿童', 'Children on file'),
      value: size(now.onFile),
      before: before && size(before.onFile),
      query: all,
    }),
    figure({
      key: 'base',
      label: bilingual('民政底数', 'Base (civil affairs)'),
      value: now.base,
      before: before?.base,
      query: all,
    }),
    figure({
      key: 'gap',
      label: bilingual('在名单上尚无档案', 'On the list, no file here'),
      value: now.gap,
      before: before?.gap,
      query: all,
    }),
    figure({
      key: 'verified',
      label: bilingual('已核实', 'Verified'),
      value: size(now.verified),
      before: before && size(before.verified),
      query: all,
    }),
    figure({
      key: 'paired',
      label: bilingual('已结对', 'Paired'),
      value: size(now.paired),
      before: before && size(before.paired),
      query: paired,
    }),
    figure({
      key: 'waiting',
      label: bilingual('等待结对', 'Waiting for pairing'),
      value: size(now.waiting),
      before: before && size(before.waiting),
      query: waiting,
    }),
    figure({
      key: 'waitingMedian',
      label: bilingual('等待天数（中位数）', 'Median waiting time'),
      value: medianWaitDays,
      unit: 'days',
      query: waiting,
    }),
    figure({
      key: 'waitingLongest',
      label: bilingual('等待天数（最长）', 'Longest waiting time'),
      value: now.waiting[0]?.days,
      unit: 'days',
      query: waiting,
    }),
    figure({
      key: 'share',
      label: bilingual('结对率', 'Pairing rate'),
      value: now.share,
      before: before?.share,
      unit: 'percent',
      query: paired,
    }),
    figure({
      key: 'started',
      label: bilingual('新结对', 'New pairings'),
      value: started,
      query: pairingsQuery(frame, 'active'),
    }),
    figure({
      key: 'ended',
      label: bilingual('结束结对', 'Pairings ended'),
      value: ended,
      query: pairingsQuery(frame, 'ended'),
    }),
  ];
}

/** Left out when nobody was on file, neither now nor before. */
export function coverageSection(context: Context): Section | undefined {
  const coverage = coverageOf(context);
  if (coverage.now.onFile.length === 0 && !coverage.before) return undefined;
  const table = kindTable(context, coverage.now);
  return {
    key: 'coverage',
    title: bilingual('应扶尽扶', 'Coverage'),
    figures: figuresOf(context, coverage),
    sentences: coverageSentences(context, coverage),
    ...(table && { table }),
  };
}
