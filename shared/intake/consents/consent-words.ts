/** What consent is given to, and by which means, in words. */
import type { Bilingual } from '../../kernel/language.ts';
import type { ConsentPurpose } from '../../office/notices/purposes.ts';
import type { Consent } from './consent.ts';

export const CONSENT_PURPOSE_WORDS = {
  pairing: { zh: '结对帮扶', en: 'Pairing and support' },
  publicity: { zh: '宣传展示', en: 'Publicity' },
  sharing: { zh: '提供给帮扶空间', en: 'Sharing with support spaces' },
} as const satisfies Record<ConsentPurpose, Bilingual>;

export const CONSENT_MEANS_WORDS = {
  form: { zh: '网上填报', en: 'Online form' },
  receipt: { zh: '凭回执号', en: 'With the receipt code' },
  paper: { zh: '书面', en: 'On paper' },
  phone: { zh: '电话', en: 'By phone' },
  import: { zh: '批量导入', en: 'Import' },
} as const satisfies Record<Consent['by']['means'], Bilingual>;

/** By which way a family was reached, or told the office something, where a `why` of the log begins with it. */
export const WAY_WORDS = {
  ...CONSENT_MEANS_WORDS,
  letter: { zh: '信件', en: 'By letter' },
  sms: { zh: '短信', en: 'By text message' },
} as const satisfies Record<string, Bilingual>;
