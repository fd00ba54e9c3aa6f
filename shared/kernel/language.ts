/** The two languages; Chinese unless English is preferred. */
export type Language = 'zh-CN' | 'en';

interface Preference {
  readonly tag: string;
  readonly quality: number;
}

function parsePreference(part: string): Preference {
  const [tag = '', ...parameters] = part.trim().split(';');
  const quality = parameters.map((text) => /^\s*q=([\d.]+)/i.exec(text)?.[1]).find(Boolean);
  return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
}

/** `Accept-Language` (RFC 9110) to the language that we answer in. */
export function preferredLanguage(header: string | undefined): Language {
  const known = (header ?? '')
    .split(',')
    .map(parsePreference)
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return known[0]?.tag.startsWith('en') ? 'en' : 'zh-CN';
}

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const inLanguage = (text: Bilingual, language: Language) => (language === 'en' ? text.en : text.zh);

/** A sentence or a label begins with a capital. */
export const capitalized = ({ zh, en }: Bilingual): Bilingual => ({
  zh,
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
});

/** A label within a sentence: without its capital. */
export const midSentence = ({ zh, en }: Bilingual): Bilingual => ({
  zh,
  en: `${en.charAt(0).toLowerCase()}${en.slice(1)}`,
});
