/** The children on file by age, and the girls among them. */
import type { Child } from '../../../intake/children/child.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import type { Context } from '../context.ts';
import { bilingual, listed, some } from '../words.ts';
import type { CoverageCounts } from './coverage-counts.ts';

const GROUPS = [
  { from: 0, to: 5 },
  { from: 6, to: 13 },
  { from: 14, to: 18 },
] as const;
/** Left-behind children are counted to this age (R-IN-150). */
const LEFT_BEHIND_TO = 16;

const girlsAmong = (children: readonly Child[]) =>
  children.filter(({ gender }) => gender === 'female').length;

/** R-RE-18: Ages in statistics are those that children reach in the year, as only the year of birth is on file: 0–5, 6–13, 14–18, and 14–16 for left-behind children; girls are counted. */
function ageGroups({ frame }: Context, { onFile }: Pick<CoverageCounts, 'onFile'>) {
  const year = Number(frame.lastDay.slice(0, 4));
  const aged = (children: readonly Child[], from: number, to: number) =>
    children.filter(({ birthYear }) => year - birthYear >= from && year - birthYear <= to);
  const leftBehind = onFile.filter(({ kinds }) => kinds.includes('leftBehind'));
  return {
    groups: GROUPS.map(({ from, to }) => {
      const children = aged(onFile, from, to);
      return { from, to, count: children.length, girls: girlsAmong(children) };
    }),
    leftBehind: aged(leftBehind, 14, LEFT_BEHIND_TO).length,
    girls: girlsAmong(onFile),
  };
}

export function ageSentence(context: Context, counts: CoverageCounts): Bilingual | undefined {
  if (counts.onFile.length === 0) return undefined;
  const { groups, leftBehind, girls } = ageGroups(context, counts);
  const parts = groups.map(({ from, to, count, girls: own }) =>
    bilingual(`${from}–${to}岁${count}名（女童${own}名）`, `${from}–${to} ${count} (${some(own, 'girl')})`),
  );
  return bilingual(
    `按年内年龄：${listed(parts).zh}；其中14–16岁留守儿童${leftBehind}名。女童共${girls}名。`,
    `By age reached in the year: ${listed(parts).en}; ${leftBehind} left-behind aged 14–16. Girls in all: ${girls}.`,
  );
}
