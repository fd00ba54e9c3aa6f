import { FREE_TIME_WORDS, GENDER_WORDS, KIND_WORDS } from '../../../../shared/intake/children/child-words.ts';
import { inEn, type Words } from '../words.ts';
import type { kernelWords } from '../zh/kernel.ts';

export const kernelWordsEn: Words<typeof kernelWords> = {
  brand: 'Changban',
  switchLanguage: '中文',
  gender: inEn(GENDER_WORDS),
  kind: inEn(KIND_WORDS),
  freeTime: inEn(FREE_TIME_WORDS),
  listSeparator: ', ',
  inParentheses: ' ({{text}})',
  copy: 'Copy',
  copied: 'Copied',
  retry: 'Try again',
  loading: 'Loading…',
  networkDown: 'No internet connection. Check your connection and try again.',
  unexpected: 'Something went wrong. Try again later.',
};
