/** What can be wrong with a field in reporting. */
import type { Bilingual } from '../kernel/language.ts';

export const REPORTING_FIELD_RULES = {
  'filing.outside': {
    zh: '报送日期应在次年 1 月 1 日至今天之间',
    en: 'The date must be between 1 January of the following year and today',
  },
  'dates.order': {
    zh: '结束日期不能早于开始日期',
    en: 'The end date must not be earlier than the start date',
  },
  'anchor.invalid': {
    zh: '请填写完整的校验码，如 45:9f86…',
    en: 'Enter the full seal code, for example 45:9f86…',
  },
  'subject.invalid': {
    zh: '请按“类别:编号”填写，如 child:…',
    en: 'Enter a category and an ID, for example child:…',
  },
  'smsTemplate.invalid': {
    zh: '模板编号只含数字、字母和下划线',
    en: 'A template ID has digits, letters and underscores only',
  },
  'period.scope': { zh: '季报只面向全区', en: 'Quarterly digests are only for the whole district' },
} as const satisfies Record<string, Bilingual>;
