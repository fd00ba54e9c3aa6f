/** zod’s issues as `{pointer, code, message}` in the asker’s language. */
import type * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { FIELD_RULES, type FieldCode } from '../../shared/kernel/field-rule.ts';
import { inLanguage, type Language } from '../../shared/kernel/language.ts';
import type { FieldError } from '../../shared/kernel/problem.ts';

const wordings = { 'zh-CN': zhCN().localeError, en: en().localeError };

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  const code = ruleOf(issue);
  if (code) return inLanguage(FIELD_RULES[code], language);
  const worded = wordings[language](issue as z.core.$ZodRawIssue);
  return (typeof worded === 'string' ? worded : worded?.message) ?? issue.message;
}

function ruleOf(issue: z.core.$ZodIssue): FieldCode | undefined {
  const code = issue.code === 'custom' ? issue.params?.code : undefined;
  return typeof code === 'string' && code in FIELD_RULES ? (code as FieldCode) : undefined;
}

/** Every wrong field once. `at` is where the part stands: empty for the body, `/query`. */
export const fieldErrors = (error: z.ZodError, at: string, language: Language): FieldError[] =>
  error.issues.map((issue) => ({
    pointer: `${at}${pointerOf(issue.path)}`,
    code: ruleOf(issue) ?? issue.code,
    message: messageOf(issue, language),
  }));

/** One field that a rule refuses. */
export const fieldError = (pointer: string, code: FieldCode, language: Language): FieldError => ({
  pointer,
  code,
  message: inLanguage(FIELD_RULES[code], language),
});
