import { FREE_TIME_WORDS, GENDER_WORDS } from '../../../../shared/intake/children/child-words.ts';
import { inEn, type Words } from '../words.ts';
import type { uiWords } from '../zh/ui.ts';

export const uiWordsEn: Words<typeof uiWords> = {
  brand: 'Changban',
  switchLanguage: '中文',
  gender: inEn(GENDER_WORDS),
  freeTime: inEn(FREE_TIME_WORDS),
  replaced: {
    title: 'Personal details in the text were replaced before it was saved',
    line: '{{what}}: replaced by “{{word}}” ({{count}})',
  },
  site: { operator: 'Operated by {{name}}' },
  required: 'This field is required',
  retry: 'Try again',
  loading: 'Loading…',
  networkDown: 'No internet connection. Check your connection and try again.',
};
