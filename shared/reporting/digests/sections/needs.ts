/** Section 4, needs and help 需求与帮扶: per category and suggestion what was asked, what was served, and the gap. */

import type { Bilingual } from '../../../kernel/language.ts';
import { CATALOGUE, type Category } from '../../../office/catalogue/catalogue.ts';
import { compareText } from '../arithmetic.ts';
import type { Context } from '../context.ts';
import type { Figure, Section, Table } from '../digest.ts';
import { childrenQuery, contactsQuery, figure } from '../figures.ts';
import { bilingual, joinSentences, listed, periodNames } from '../words.ts';
import { type SuggestionCount, suggestionCounts } from './needs-counts.ts';

const NAMED_AT_MOST = 3;
type Number = 'asked' | 'served' | 'gap' | 'given';

const sumOf = (counts: readonly SuggestionCount[], number: Number) =>
  counts.reduce((total, one) => total + one[number], 0);

function categoryFigures({ frame }: Context, category: Category, all: readonly SuggestionCount[]): Figure[] {
  const counts = all.filter((one) => one.category === category.code);
  const of = (number: Number, label: Bilingual, query: string) =>
    figure({
      key: `${number}:${category.code}`,
      label: bilingual(`${category.zh}·${label.zh}`, `${category.en}: ${label.en}`),
      value: sumOf(counts, number),
      query,
    });
  return [
    of('asked', bilingual('提出', 'requested'), childrenQuery(frame)),
    of('served', bilingual('得到帮扶', 'helped'), contactsQuery(frame)),
    of('gap', bilingual('缺口', 'gap'), childrenQuery(frame)),
  ];
}

/** The largest by a number, as `共同阅读书籍31名、…`; nothing where all are 0. */
function largest(counts: readonly SuggestionCount[], number: Number, unit: string): Bilingual | undefined {
  const found = counts
    .filter((one) => one[number] > 0)
    .toSorted((a, b) => b[number] - a[number] || compareText(a.suggestion.code, b.suggestion.code))
    .slice(0, NAMED_AT_MOST)
    .map((one) =>
      bilingual(`${one.suggestion.zh}${one[number]}${unit}`, `${one.suggestion.en} (${one[number]})`),
    );
  return found.length > 0 ? listed(found) : undefined;
}

function sentencesOf(context: Context, counts: readonly SuggestionCount[]): Bilingual[] {
  const { current } = periodNames(context.frame.period);
  const asked = largest(counts, 'asked', '名');
  const given = largest(counts, 'given', '次');
  const gap = largest(counts, 'gap', '名');
  const served = sumOf(counts, 'served');
  const answered =
    served > 0
      ? bilingual(`其中${served}项次${current.zh}得到回应`, `${served} of these received help ${current.en}`)
      : bilingual(`${current.zh}均未得到回应`, `none of these received help ${current.en}`);
  return joinSentences(
    asked &&
      bilingual(
        `家庭共提出需求${sumOf(counts, 'asked')}项次，${answered.zh}。需求主要是${asked.zh}。`,
        `Families have requested help with ${sumOf(counts, 'asked')} needs in total; ${answered.en}. Main requests: ${asked.en}.`,
      ),
    given &&
      bilingual(`${current.zh}帮扶主要是${given.zh}。`, `Main help provided ${current.en}: ${given.en}.`),
    gap && bilingual(`缺口主要在${gap.zh}。`, `Main gaps: ${gap.en}.`),
  );
}

function tableOf(counts: readonly SuggestionCount[]): Table {
  const shown = counts.filter(({ asked, given }) => asked + given > 0);
  return {
    headings: [
      bilingual('帮扶建议', 'Type of help'),
      bilingual('提出', 'Requested'),
      bilingual('最希望', 'Most wanted'),
      bilingual('得到帮扶', 'Helped'),
      bilingual('缺口', 'Gap'),
      bilingual('帮扶次数', 'Times provided'),
    ],
    rows: shown.map(({ suggestion, asked, mostWanted, served, gap, given }) => [
      bilingual(suggestion.zh, suggestion.en),
      asked,
      mostWanted,
      served,
      gap,
      given,
    ]),
  };
}

/** Left out while no verified child asks and no contact gives anything. */
export function needsSection(context: Context): Section | undefined {
  const counts = suggestionCounts(context);
  if (sumOf(counts, 'asked') + sumOf(counts, 'given') === 0) return undefined;
  return {
    key: 'needs',
    title: bilingual('需求与帮扶', 'Needs and help'),
    figures: CATALOGUE.categories.flatMap((category) => categoryFigures(context, category, counts)),
    sentences: sentencesOf(context, counts),
    table: tableOf(counts),
  };
}
