/** A digest as plain text, to be read in a mail, aloud, or printed. */
import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Digest, Section, Table } from '../digests/digest.ts';
import { textIn } from '../digests/words.ts';
import { emptyText, headingOf, moreText, noteOf, shownRows, shownSentences } from './mail.ts';

/** Of these the sentences say enough; their tables are for the eye. */
const WITHOUT_TABLE: readonly Section['key'][] = ['coverage', 'needs'];

/** One row in words: `· 王*涵：志愿者 张*丽，已过天数 57`. */
function tableLines(table: Table, language: Language): string[] {
  const { rows, left } = shownRows(table);
  const [between, colon] = language === 'en' ? [', ', ': '] : ['，', '：'];
  const headings = table.headings.map((heading) => inLanguage(heading, language));
  const lines = rows.map((row) => {
    const [subject = '', ...cells] = row.map((cell) => textIn(cell, language));
    return `· ${subject}${colon}${cells.map((cell, at) => `${headings[at + 1]} ${cell}`).join(between)}`;
  });
  return [...lines, ...present(moreText(left, language))];
}

const present = (line: string | undefined) => (line === undefined ? [] : [line]);

function sectionLines(section: Section, at: number, language: Language): string[] {
  const { sentences, left } = shownSentences(section);
  return [
    '',
    headingOf(section, at, language),
    ...sentences.map((sentence) => inLanguage(sentence, language)),
    ...present(moreText(left, language)),
    ...(section.table && !WITHOUT_TABLE.includes(section.key) ? tableLines(section.table, language) : []),
  ];
}

/** @param link where the digest opens in the console; left out where there is none. */
export function digestText(digest: Digest, language: Language, link?: string): string {
  const { sections } = digest;
  return [
    inLanguage(digest.title, language),
    ...(sections.length === 0 ? ['', emptyText(language)] : []),
    ...sections.flatMap((section, at) => sectionLines(section, at, language)),
    '',
    noteOf(digest, language),
    ...present(link),
    '',
  ].join('\n');
}
