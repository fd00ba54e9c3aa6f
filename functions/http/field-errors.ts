/** zod’s issues as `{pointer, code, message}` in the asker’s language. */
import type * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import zhCN from 'zod/v4/locales/zh-CN.js';
import { FIELD_RULES, isFieldCode } from '../../shared/all-field-rules.ts';
import type { Fault } from '../../shared/intake/children/field-fault.ts';
import type { FieldCode } from '../../shared/kernel/field-rule.ts';
import { inLanguage, type Language } from '../../shared/kernel/language.ts';
import type { FieldError } from '../../shared/kernel/problem.ts';
import { wordsOf } from './field-words.ts';

const wordings = { 'zh-CN': zhCN().localeError, en: en().localeError };

/** RFC 6901. */
export const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function messageOf(issue: z.core.$ZodIssue, isMissing: boolean, language: Language): string {
  const code = ruleOf(issue);
  const words = code ? FIELD_RULES[code] : wordsOf(issue, isMissing);
  if (words) return inLanguage(words, language);
  const worded = wordings[language](issue as z.core.$ZodRawIssue);
  return (typeof worded === 'string' ? worded : worded?.message) ?? issue.message;
}

/** What was sent at a path. */
const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    sent,
  );

function ruleOf(issue: z.core.$ZodIssue): FieldCode | undefined {
  const code = issue.code === 'custom' ? issue.params?.code : undefined;
  return isFieldCode(code) ? code : undefined;
}

/** One part of a request as it came in. */
interface RequestPart {
  readonly value: unknown;
  /** Where the part stands: empty for the body, `/query`. */
  readonly at: string;
}

/** Nobody mends more at once, and an answer has to stay short whatever was sent. */
const MAX_ERRORS = 100;

/** Every wrong field once; the first hundred. */
export const fieldErrors = (
  error: z.ZodError,
  { value, at }: RequestPart,
  language: Language,
): FieldError[] =>
  error.issues.slice(0, MAX_ERRORS).map((issue) => {
    const isMissing = valueAt(value, issue.path) === undefined;
    const code = ruleOf(issue) ?? (isMissing ? 'required' : issue.code);
    return { pointer: `${at}${pointerOf(issue.path)}`, code, message: messageOf(issue, isMissing, language) };
  });

/** One field that a rule refuses. */
export const fieldError = (pointer: string, code: FieldCode, language: Language): FieldError => ({
  pointer,
  code,
  message: inLanguage(FIELD_RULES[code], language),
});

/** The fields that rules refuse. */
export const errorsOf = (faults: readonly Fault[], language: Language): FieldError[] =>
  faults.map(({ pointer, fault }) => fieldError(pointer, fault, language));
