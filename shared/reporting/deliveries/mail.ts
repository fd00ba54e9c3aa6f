/** What a digest’s mail says around its sections, in plain text and in HTML alike. */
import { wallClock } from '../../kernel/instants.ts';
import { type Bilingual, inLanguage, type Language } from '../../kernel/language.ts';
import { type Digest, type Figure, type Section, TYPED_LABEL } from '../digests/digest.ts';
import { bilingual } from '../digests/words.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** `【常伴】五星街道2026年3月常伴月报`; from version 2 on the version, for it replaces an earlier mail. */
export function digestSubject({ title, version }: Digest, language: Language): string {
  const revised = version > 1 ? bilingual(`（第${version}版）`, ` (version ${version})`) : bilingual('', '');
  return inLanguage(
    bilingual(`【常伴】${title.zh}${revised.zh}`, `[Changban] ${title.en}${revised.en}`),
    language,
  );
}

export const headingOf = ({ title }: Section, at: number, language: Language) =>
  inLanguage(bilingual(`${NUMERALS[at]}、${title.zh}`, `${at + 1}. ${title.en}`), language);

/** Where the figures come from, and where the rest is. */
export const noteOf = ({ cutOff, version }: Digest, language: Language) =>
  inLanguage(
    bilingual(
      `数据截至${wallClock(cutOff)}（北京时间），第${version}版。全文及各项数字的明细请在系统中查看。`,
      `Data as of ${wallClock(cutOff)} (Beijing time), version ${version}. The whole digest, with the records behind each figure, is in the console.`,
    ),
    language,
  );

export const emptyText = (language: Language) =>
  inLanguage(bilingual('本期没有需要汇报的内容。', 'There is nothing to report for this period.'), language);

const UNITS = {
  count: bilingual('', ''),
  percent: bilingual('%', '%'),
  days: bilingual('天', ' days'),
  hours: bilingual('小时', ' hours'),
} as const satisfies Record<Figure['unit'], Bilingual>;

const signed = (change: number) => (change > 0 ? `+${change}` : String(change));

/** One figure in words: `已结对`, `42`, `+3`. */
export interface FigureLine {
  readonly label: string;
  readonly value: string;
  /** Against the previous period; empty where there is nothing to compare with. */
  readonly change: string;
}

const isCounted = ({ key }: Figure) => !key.startsWith(TYPED_LABEL);

/** Those with something to count. */
export const shownSections = ({ sections }: Digest) =>
  sections.filter(({ figures }) => figures.some(isCounted));

/** R-RE-38: A mail of a digest has titles, counts and one link: no name, not even a masked one, and no free text. */
export const figureLines = ({ figures }: Section, language: Language): FigureLine[] =>
  figures.filter(isCounted).map(({ label, value, unit, change }) => ({
    label: inLanguage(label, language),
    value: value === undefined ? '—' : `${value}${inLanguage(UNITS[unit], language)}`,
    change: change === undefined ? '' : signed(change),
  }));

export const changeHeading = (language: Language) => inLanguage(bilingual('较上期', 'Change'), language);
