/** A digest as plain text, to be read in a mail or aloud: titles, counts and a link. */
import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Digest, Section } from '../digests/digest.ts';
import { changeHeading, emptyText, figureLines, headingOf, noteOf, shownSections } from './mail.ts';

/** `· 已结对：42（较上期 +3）`. */
function sectionLines(section: Section, at: number, language: Language): string[] {
  const [colon, open, close] = language === 'en' ? [': ', ' (', ')'] : ['：', '（', '）'];
  const changed = (change: string) =>
    change === '' ? '' : `${open}${changeHeading(language)} ${change}${close}`;
  const lines = figureLines(section, language);
  return [
    '',
    headingOf(section, at, language),
    ...lines.map(({ label, value, change }) => `· ${label}${colon}${value}${changed(change)}`),
  ];
}

/** @param link where the digest opens in the console; left out where there is none. */
export function digestText(digest: Digest, language: Language, link?: string): string {
  const sections = shownSections(digest);
  return [
    inLanguage(digest.title, language),
    ...(sections.length === 0 ? ['', emptyText(language)] : []),
    ...sections.flatMap((section, at) => sectionLines(section, at, language)),
    '',
    noteOf(digest, language),
    ...(link === undefined ? [] : [link]),
    '',
  ].join('\n');
}
