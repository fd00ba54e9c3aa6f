/** A guardian’s copy as a page that opens and prints by itself: nothing is loaded from outside. */
import { escapeHtml, FONT_FAMILIES } from '../../kernel/html.ts';
import { wallClock } from '../../kernel/instants.ts';
import { inLanguage, type Language } from '../../kernel/language.ts';
import { copySections, type GuardianCopy } from './copy.ts';
import type { CopySection } from './section.ts';

const styleIn = (
  language: Language,
) => `body{font:16px/1.7 ${FONT_FAMILIES[language]};color:#222;max-width:880px;margin:24px auto;padding:0 16px}
h1{font-size:22px}h2{font-size:17px;margin:28px 0 8px}table{border-collapse:collapse;width:100%;font-size:14px}
th,td{border:1px solid #d9d9d9;padding:6px 8px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#f3f6f5;font-weight:600}.box{overflow-x:auto}.quiet{color:#5c6b6a}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}`;

const row = (tag: 'th' | 'td', cells: readonly string[]) =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
/** Without headings, the first cell of a row is its label. */
const labelled = ([label = '', ...cells]: readonly string[]) =>
  `<tr><th scope="row">${escapeHtml(label)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;

function sectionHtml({ title, headings, rows }: CopySection, nothing: string): string {
  const body = rows.map((cells) => (headings ? row('td', cells) : labelled(cells))).join('');
  const table = `<div class="box"><table>${headings ? row('th', headings) : ''}${body}</table></div>`;
  return `<h2>${escapeHtml(title)}</h2>${rows.length === 0 ? `<p class="quiet">${nothing}</p>` : table}`;
}

export function copyHtml(copy: GuardianCopy, language: Language): string {
  const phrase = (zh: string, en: string) => escapeHtml(inLanguage({ zh, en }, language));
  const title = phrase('个人信息副本', 'Copy of personal data');
  const made = phrase(
    `常伴计划依监护人申请制作，${wallClock(copy.madeAt)}。内容有误或不需要继续保存的，可向镇（街道）妇联申请更正或删除。`,
    `Made at the guardian’s request on ${wallClock(copy.madeAt)}. To have information corrected or erased, contact the street office.`,
  );
  const sections = copySections(copy, language).map((section) =>
    sectionHtml(section, phrase('没有', 'None')),
  );
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${styleIn(language)}</style></head><body><h1>${title}</h1><p class="quiet">${made}</p>${sections.join('')}</body></html>`;
}
