/** Text in a page or a mail. */
import type { Language } from './language.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text stays text: what people typed cannot become markup. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

/** A Chinese font sets the apostrophe of English text full-width, so English begins with the Latin fonts. */
export const FONT_FAMILIES: Readonly<Record<Language, string>> = {
  'zh-CN': "'PingFang SC','Microsoft YaHei',sans-serif",
  en: "'Helvetica Neue',Arial,sans-serif,'PingFang SC','Microsoft YaHei'",
};
