/** What a kind of child is called, in the reader’s language. */
import { capitalized, inLanguage } from '../../../shared/kernel/language.ts';
import { kindWords } from '../../../shared/office/kinds/kinds.ts';
import { currentLanguage } from './language.ts';

export const kindName = (code: string): string => inLanguage(capitalized(kindWords(code)), currentLanguage());
