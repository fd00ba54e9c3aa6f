/** Which language the pages speak: what was chosen here before, else what the browser prefers. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, preferredLanguage } from '../../../shared/kernel/language.ts';

const STORED = 'changban.language';

const isLanguage = (text: string | null): text is Language => text === 'zh-CN' || text === 'en';

function initialLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : preferredLanguage(navigator.languages.join(','));
}

/** i18next is only ever given these two. */
export const currentLanguage = () => i18next.language as Language;

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

type Entry = 'public' | 'console';

function announce(language: string, entry: Entry): void {
  document.documentElement.lang = language;
  document.title = i18next.t(`${entry}:documentTitle`);
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  void i18next.changeLanguage(language);
}

/** The words of one entry in both languages. */
export async function startWords(entry: Entry, words: Record<Language, object>): Promise<void> {
  i18next.on('languageChanged', (language) => announce(language, entry));
  await i18next.use(initReactI18next).init({
    lng: initialLanguage(),
    fallbackLng: 'zh-CN',
    ns: [entry],
    defaultNS: entry,
    resources: { 'zh-CN': { [entry]: words['zh-CN'] }, en: { [entry]: words.en } },
    interpolation: { escapeValue: false },
  });
}
