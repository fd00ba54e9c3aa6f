/** A digest as the HTML of a mail: inline styles, a table layout that Chinese mail clients keep, nothing loaded from outside. */
import { escapeHtml, FONT_FAMILIES } from '../../kernel/html.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import type { Digest, Section } from '../digests/digest.ts';
import { changeHeading, emptyText, figureLines, headingOf, noteOf, shownSections } from './mail.ts';

const bodyStyle = (language: Language) =>
  `font-family:${FONT_FAMILIES[language]};font-size:15px;line-height:1.7;color:#222;`;
const CELL = 'border:1px solid #d9d9d9;padding:4px 8px;text-align:left;font-size:13px;';

const paragraph = (text: string, style = 'margin:4px 0;') => `<p style="${style}">${escapeHtml(text)}</p>`;

const row = (tag: 'th' | 'td', cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${tag} style="${CELL}">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

function sectionHtml(section: Section, at: number, language: Language): string {
  const heading = `<h2 style="font-size:17px;margin:20px 0 6px;color:#b3394c;">${escapeHtml(headingOf(section, at, language))}</h2>`;
  const rows = figureLines(section, language).map(({ label, value, change }) =>
    row('td', [label, value, change]),
  );
  const head = row('th', ['', '', changeHeading(language)]);
  return `${heading}<table cellspacing="0" style="border-collapse:collapse;margin:8px 0;">${head}${rows.join('')}</table>`;
}

/** @param link where the digest opens in the console; left out where there is none. */
export function digestHtml(digest: Digest, language: Language, link?: string): string {
  const title = escapeHtml(inLanguage(digest.title, language));
  const sections = shownSections(digest)
    .map((section, at) => sectionHtml(section, at, language))
    .join('');
  const linked = link
    ? `<p><a href="${escapeHtml(link)}" style="color:#b3394c;">${escapeHtml(link)}</a></p>`
    : '';
  const content = sections || paragraph(emptyText(language));
  const note = paragraph(noteOf(digest, language), 'margin:24px 0 4px;font-size:12px;color:#666;');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title></head><body style="${bodyStyle(language)}"><div style="max-width:680px;margin:0 auto;padding:16px;"><h1 style="font-size:20px;margin:0 0 8px;">${title}</h1>${content}${note}${linked}</div></body></html>`;
}
