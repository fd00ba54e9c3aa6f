/** Words that public pages and console share: the programme’s own terms. */
import { FREE_TIME_WORDS, GENDER_WORDS, KIND_WORDS } from '../../../../shared/intake/children/child-words.ts';
import { inZh } from '../words.ts';

export const kernelWords = {
  brand: '常伴',
  switchLanguage: 'English',
  gender: inZh(GENDER_WORDS),
  kind: inZh(KIND_WORDS),
  freeTime: inZh(FREE_TIME_WORDS),
  listSeparator: '、',
  inParentheses: '（{{text}}）',
  copy: '复制',
  copied: '已复制',
  retry: '重试',
  loading: '正在加载…',
  networkDown: '网络不通，请检查后重试。',
  unexpected: '出现意外问题，请稍后再试。',
} as const;
