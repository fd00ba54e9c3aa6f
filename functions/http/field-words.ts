/** What is wrong with a field, in words that a guardian or an officer understands; zod’s own are for developers. */
import type * as z from 'zod';
import { KERNEL_FIELD_RULES } from '../../shared/kernel/field-rule.ts';
import type { Bilingual } from '../../shared/kernel/language.ts';

const REQUIRED = KERNEL_FIELD_RULES['value.missing'];
const NOT_AN_OPTION: Bilingual = { zh: '不在可选范围内', en: 'Not one of the options' };

const WRONG_FORM: Bilingual = { zh: '格式不正确', en: 'Not in the form that is asked for' };

const TYPE_WORDS: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'an object' },
};

function wrongType(expected: string): Bilingual {
  const type = TYPE_WORDS[expected] ?? { zh: expected, en: expected };
  return { zh: `应为${type.zh}`, en: `Expected ${type.en}` };
}

type Sized = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** Unit of what is counted, by zod’s word for it. */
const UNITS: Readonly<Record<string, Bilingual>> = {
  string: { zh: '个字', en: 'characters' },
  array: { zh: '项', en: 'items' },
};

function wrongSize(issue: Sized): Bilingual {
  const unit = UNITS[issue.origin];
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  if (issue.code === 'too_small' && unit && Number(bound) === 1) return REQUIRED;
  const words =
    issue.code === 'too_small' ? { zh: '不能少于', en: 'at least' } : { zh: '不能超过', en: 'at most' };
  return unit
    ? { zh: `${words.zh} ${bound} ${unit.zh}`, en: `Give ${words.en} ${bound} ${unit.en}` }
    : {
        zh: `${words.zh.replace('少于', '小于').replace('超过', '大于')} ${bound}`,
        en: `Must be ${words.en} ${bound}`,
      };
}

/** `isMissing`: nothing was sent for the field. `undefined` where zod’s own words have to do. */
export function wordsOf(issue: z.core.$ZodIssue, isMissing: boolean): Bilingual | undefined {
  if (isMissing && issue.code !== 'custom') return REQUIRED;
  if (issue.code === 'invalid_type') return wrongType(issue.expected);
  if (issue.code === 'invalid_value' || issue.code === 'invalid_union') return NOT_AN_OPTION;
  // A pattern tells nobody but a developer what to write.
  if (issue.code === 'invalid_format' && issue.format === 'regex') return WRONG_FORM;
  if (issue.code === 'too_small' || issue.code === 'too_big') return wrongSize(issue);
  return undefined;
}
