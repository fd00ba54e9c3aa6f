/** A district’s streets side by side. */
import type { Bilingual } from '../../../kernel/language.ts';
import type { Street } from '../../../kernel/regions.ts';
import { type Context, contextOf } from '../context.ts';
import { isDistrictScope, type Section } from '../digest.ts';
import { factsOfStreet } from '../facts.ts';
import { childrenQuery } from '../figures.ts';
import { frameOf } from '../frame.ts';
import { bilingual, joinSentences } from '../words.ts';
import { accompanyingOf } from './accompanying-counts.ts';
import { coverageAt } from './coverage-counts.ts';

interface StreetLine {
  readonly street: Street;
  readonly onFile: number;
  readonly waiting: number;
  readonly paired: number;
  readonly share: number | undefined;
  readonly contacts: number;
  readonly overdue: number;
}

function lineOf({ frame, facts }: Context, street: Street): StreetLine {
  const here = contextOf(frameOf(street.code, frame.period, frame.cutOff), factsOfStreet(facts, street.code));
  const { onFile, waiting, paired, share } = coverageAt(here, frame.asOf);
  const { reached, overdue } = accompanyingOf(here);
  return {
    street,
    onFile: onFile.length,
    waiting: waiting.length,
    paired: paired.length,
    share,
    contacts: reached,
    overdue: overdue.length,
  };
}

/** The streets that have the most of something, all of them when several have as many; nothing at 0. */
function most(lines: readonly StreetLine[], number: 'waiting' | 'overdue') {
  const highest = Math.max(0, ...lines.map((line) => line[number]));
  const names = lines.filter((line) => line[number] === highest).map(({ street }) => street.name);
  return highest === 0 || names.length === lines.length ? undefined : { names: names.join('、'), highest };
}

function sharesSentence(lines: readonly StreetLine[]): Bilingual | undefined {
  const shares = lines.flatMap(({ street, share }) =>
    share === undefined ? [] : [{ name: street.name, share }],
  );
  const sorted = shares.toSorted((a, b) => b.share - a.share);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || first.share === last.share) return undefined;
  const at = (share: number) =>
    shares
      .filter((one) => one.share === share)
      .map(({ name }) => name)
      .join('、');
  return bilingual(
    `结对率最高的是${at(first.share)}（${first.share}%），最低的是${at(last.share)}（${last.share}%）。`,
    `Pairing rate: highest in ${at(first.share)} (${first.share}%), lowest in ${at(last.share)} (${last.share}%).`,
  );
}

function sentencesOf(lines: readonly StreetLine[]): Bilingual[] {
  const waiting = most(lines, 'waiting');
  const overdue = most(lines, 'overdue');
  return joinSentences(
    sharesSentence(lines),
    waiting &&
      bilingual(
        `等待结对的儿童最多的是${waiting.names}（${waiting.highest}名）。`,
        `Most children waiting: ${waiting.names} (${waiting.highest}).`,
      ),
    overdue &&
      bilingual(
        `联系逾期的结对最多的是${overdue.names}（${overdue.highest}对）。`,
        `Most overdue pairings: ${overdue.names} (${overdue.highest}).`,
      ),
  );
}

/** Only in a district’s digest. */
export function streetsSection(context: Context): Section | undefined {
  const { frame } = context;
  if (!isDistrictScope(frame.scope)) return undefined;
  const lines = frame.streets.map((street) => lineOf(context, street));
  return {
    key: 'streets',
    title: bilingual('各镇（街道）情况', 'By street'),
    figures: [],
    sentences: sentencesOf(lines),
    table: {
      headings: [
        bilingual('镇（街道）', 'Street'),
        bilingual('在册', 'On file'),
        bilingual('等待结对', 'Waiting for pairing'),
        bilingual('已结对', 'Paired'),
        bilingual('结对率（%）', 'Pairing rate (%)'),
        bilingual('联系次数', 'Contacts'),
        bilingual('联系逾期', 'Overdue'),
      ],
      rows: lines.map(({ street, onFile, waiting, paired, share, contacts, overdue }) => [
        street.name,
        onFile,
        waiting,
        paired,
        share ?? '—',
        contacts,
        overdue,
      ]),
      rowQueries: lines.map(({ street }) => childrenQuery(frame, { street: street.code })),
    },
  };
}
