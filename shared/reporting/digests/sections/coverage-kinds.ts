/** Coverage by kind of difficulty. A child of several kinds stands in each. */
import type { Child } from '../../../intake/children/child.ts';
import type { KindCode } from '../../../office/kinds/kind.ts';
import { countedKinds, kindWords } from '../../../office/kinds/kinds.ts';
import type { Context } from '../context.ts';
import type { Table } from '../digest.ts';
import { bilingual } from '../words.ts';
import type { CoverageCounts } from './coverage-counts.ts';

const ofKind = (children: readonly Child[], kind: KindCode) =>
  children.filter(({ kinds }) => kinds.includes(kind)).length;

/** The kinds that occur, with their numbers on file, most frequent first. */
export function kindsOnFile({ frame }: Context, { onFile }: CoverageCounts) {
  const found = onFile.flatMap(({ kinds }) => kinds);
  return countedKinds(frame.districtCode, found, frame.lastDay)
    .map((kind) => ({ kind, count: ofKind(onFile, kind) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

export function kindTable(context: Context, counts: CoverageCounts): Table | undefined {
  const waiting = counts.waiting.map(({ child }) => child);
  const rows = kindsOnFile(context, counts).map(({ kind, count }) => [
    kindWords(kind),
    count,
    ofKind(counts.paired, kind),
    ofKind(waiting, kind),
  ]);
  if (rows.length === 0) return undefined;
  return {
    headings: [
      bilingual('类别', 'Category'),
      bilingual('在册', 'On file'),
      bilingual('已结对', 'Paired'),
      bilingual('等待结对', 'Waiting'),
    ],
    rows,
  };
}
