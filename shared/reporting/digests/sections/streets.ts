/** A district’s streets side by side. */
import type { Street } from '../../../kernel/regions.ts';
import { type Context, contextOf } from '../context.ts';
import { isDistrictScope, type Section } from '../digest.ts';
import { factsOfStreet } from '../facts.ts';
import { childrenQuery } from '../figures.ts';
import { frameOf } from '../frame.ts';
import { bilingual } from '../words.ts';
import { accompanyingOf } from './accompanying-counts.ts';
import { coverageAt } from './coverage-counts.ts';

interface StreetLine {
  readonly street: Street;
  readonly base: number | undefined;
  readonly onFile: number;
  readonly waiting: number;
  readonly paired: number;
  readonly share: number | undefined;
  readonly contacts: number;
  readonly overdue: number;
}

function lineOf({ frame, facts }: Context, street: Street): StreetLine {
  const here = contextOf(frameOf(street.code, frame.period, frame.cutOff), factsOfStreet(facts, street.code));
  const { base, onFile, waiting, paired, share } = coverageAt(here, frame.asOf);
  const { reached, overdue } = accompanyingOf(here);
  return {
    street,
    base,
    onFile: onFile.length,
    waiting: waiting.length,
    paired: paired.length,
    share,
    contacts: reached,
    overdue: overdue.length,
  };
}

/** Only in a district’s digest; in administrative order, and nothing says who is first or last (R-OF-41). */
export function streetsSection(context: Context): Section | undefined {
  const { frame } = context;
  if (!isDistrictScope(frame.scope)) return undefined;
  const lines = frame.streets.map((street) => lineOf(context, street));
  return {
    key: 'streets',
    title: bilingual('各镇（街道）情况', 'By street'),
    figures: [],
    sentences: [bilingual('按行政区划顺序列出。', 'Streets are listed in administrative order.')],
    table: {
      headings: [
        bilingual('镇（街道）', 'Street'),
        bilingual('底数', 'Base'),
        bilingual('在册', 'On file'),
        bilingual('等待结对', 'Waiting for pairing'),
        bilingual('已结对', 'Paired'),
        bilingual('结对率（%）', 'Pairing rate (%)'),
        bilingual('联系次数', 'Contacts'),
        bilingual('联系逾期', 'Overdue'),
      ],
      rows: lines.map(({ street, base, onFile, waiting, paired, share, contacts, overdue }) => [
        street.name,
        base ?? '—',
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
