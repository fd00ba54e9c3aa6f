/** What a digest’s mail says around its sections, in plain text and in HTML alike. */
import { wallClock } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Digest, Section, Table } from '../digests/digest.ts';
import { bilingual } from '../digests/words.ts';

/** Longer lists go on in the console. */
const SENTENCES_AT_MOST = 12;
const ROWS_AT_MOST = 10;

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

/** Where the figures come from and whom the mail names. */
export const noteOf = ({ cutOff, version }: Digest, language: Language) =>
  inLanguage(
    bilingual(
      `数据截至${wallClock(cutOff)}（北京时间），第${version}版。姓名均已部分隐去，各项数字可在系统中查看明细。`,
      `Data as of ${wallClock(cutOff)} (Beijing time), version ${version}. Names are partly masked. You can open the records behind each figure in the console.`,
    ),
    language,
  );

export const emptyText = (language: Language) =>
  inLanguage(bilingual('本期没有需要汇报的内容。', 'There is nothing to report for this period.'), language);

/** What is left out of a mail, if anything. */
export function moreText(left: number, language: Language): string | undefined {
  if (left <= 0) return undefined;
  return inLanguage(bilingual(`另有${left}条，请在系统中查看。`, `${left} more in the console.`), language);
}

/** The rows a mail shows, and how many it leaves to the console. */
export const shownRows = ({ rows }: Table) => ({
  rows: rows.slice(0, ROWS_AT_MOST),
  left: rows.length - ROWS_AT_MOST,
});

export const shownSentences = ({ sentences }: Section) => ({
  sentences: sentences.slice(0, SENTENCES_AT_MOST),
  left: sentences.length - SENTENCES_AT_MOST,
});
