/** A quarter’s digest looks back over the last four quarters. */

import { intervalOf, isQuarter, type Period, previousPeriod } from '../../../kernel/instants.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import type { Context } from '../context.ts';
import { bilingual, listed, periodWords } from '../words.ts';
import { coverageAt } from './coverage-counts.ts';

const QUARTERS_BEFORE = 3;

/** The share paired at the end of each quarter, oldest first, from the first one with verified children. */
function sharesByQuarter(context: Context) {
  const { period, asOf } = context.frame;
  const quarters: Period[] = [period];
  for (let count = 0; count < QUARTERS_BEFORE; count += 1)
    quarters.unshift(previousPeriod(quarters[0] ?? period));
  return quarters
    .map((quarter) => {
      const { to } = intervalOf(quarter);
      return { quarter, share: coverageAt(context, to < asOf ? to : asOf).share };
    })
    .filter(({ share }) => share !== undefined);
}

/** Nothing to compare, nothing to say. */
export function trendSentence(context: Context): Bilingual | undefined {
  if (!isQuarter(context.frame.period)) return undefined;
  const shares = sharesByQuarter(context);
  if (shares.length < 2) return undefined;
  const parts = listed(
    shares.map(({ quarter, share }) =>
      bilingual(`${periodWords(quarter).zh}${share}%`, `${periodWords(quarter).en} ${share}%`),
    ),
  );
  return bilingual(
    `各季度末的结对率：${parts.zh}。`,
    `Pairing rate at the end of each quarter: ${parts.en}.`,
  );
}
