/** What can be wrong with a field in support. */
import type { Bilingual } from '../kernel/language.ts';

export const SUPPORT_FIELD_RULES = {
  'introduction.outside': {
    zh: '首次见面须在结对之日以后、三个月以内',
    en: 'The first meeting must be after the pairing began and within the next three months',
  },
  'children.notPaired': { zh: '只能填写与您结对的儿童', en: 'Choose only children paired with you' },
} as const satisfies Record<string, Bilingual>;
