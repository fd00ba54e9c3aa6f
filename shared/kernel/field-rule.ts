/** What can be wrong with a field of any context beyond its mere type: a code and its words; each context brings its own besides (all-field-rules.ts). */
import * as z from 'zod';
import type { Bilingual } from './language.ts';

export const KERNEL_FIELD_RULES = {
  'phone.invalid': {
    zh: '请填写有效的手机号码或带区号的座机',
    en: 'Enter a valid mobile number, or a landline with area code',
  },
  'month.invalid': { zh: '请按“年-月”填写，如 2016-09', en: 'Enter a month, for example 2016-09' },
  'text.controlCharacters': {
    zh: '含有不可见的控制字符，请删除',
    en: 'Remove the invisible control characters',
  },
  'name.noLetter': { zh: '姓名须含有文字', en: 'A name has at least one letter' },
  'scope.unknown': { zh: '没有此区或镇（街道）', en: 'Unknown district or street' },
  'period.invalid': {
    zh: '请填写月份（2026-03）或季度（2026-Q1）',
    en: 'Enter a month (2026-03) or a quarter (2026-Q1)',
  },
  'fileReference.invalid': {
    zh: '请填写档案编号，如 320404-26-7K3QF9XW',
    en: 'Enter a file number, for example 320404-26-7K3QF9XW',
  },
  'value.missing': { zh: '请填写此项', en: 'This field is required' },
  'value.invalid': { zh: '内容无效', en: 'This value is not valid' },
} as const satisfies Record<string, Bilingual>;

/** Every field rule by its code: all-field-rules.ts extends it, so that a code which no table has does not compile. */
// biome-ignore lint/suspicious/noEmptyInterface: its members are declared where the tables are joined
export interface FieldRules {}

export type FieldCode = keyof FieldRules;

/** Names the rule in a zod refinement; `serve` turns it into `{pointer, code, message}`. */
export const rule = (code: FieldCode, path?: PropertyKey[]) => ({ params: { code }, ...(path && { path }) });

/** Text of one pattern. */
export const patternText = (pattern: RegExp, code: FieldCode) =>
  z
    .string()
    .refine((text) => pattern.test(text), rule(code))
    .meta({ pattern: pattern.source });
