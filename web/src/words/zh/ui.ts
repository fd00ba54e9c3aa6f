/** Words that pages with and without sign-in share. */
import { FREE_TIME_WORDS, GENDER_WORDS } from '../../../../shared/intake/children/child-words.ts';
import { inZh } from '../words.ts';

export const uiWords = {
  brand: '常伴',
  switchLanguage: 'English',
  gender: inZh(GENDER_WORDS),
  freeTime: inZh(FREE_TIME_WORDS),
  replaced: {
    title: '文字中的身份信息已替换后保存',
    line: '{{what}}已替换为“{{word}}”（{{count}} 处）',
  },
  site: { operator: '主办：{{name}}' },
  required: '此项必填',
  retry: '重试',
  loading: '正在加载…',
  networkDown: '网络不通，请检查后重试。',
} as const;
