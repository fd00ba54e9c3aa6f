/** What can be wrong with a field in reporting. */
import type { Bilingual } from '../kernel/language.ts';

export const REPORTING_FIELD_RULES = {
  'dates.order': { zh: '结束日期不能早于开始日期', en: 'The last day must not be before the first' },
  'anchor.invalid': { zh: '请填写“序号:封印值”', en: 'A seal’s number and hash, such as 45:9f86…' },
  'subject.invalid': { zh: '请按“类别:编号”填写，如 child:…', en: 'A kind and an id such as child:…' },
  'period.scope': { zh: '季报只面向全区', en: 'A quarterly digest is for a district' },
} as const satisfies Record<string, Bilingual>;
