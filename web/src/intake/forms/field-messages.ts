/** What a field says when its schema refuses it, in plain words. */

import type { TFunction } from 'i18next';
import type * as z from 'zod';
import { FIELD_RULES, isFieldCode } from '../../../../shared/all-field-rules.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { currentLanguage } from '../../words/language.ts';

type PublicT = TFunction<'public'>;

const isEmpty = (input: unknown) =>
  input === undefined || input === null || input === '' || Number.isNaN(input);

/** Nothing but true is accepted. */
const isTick = (issue: z.core.$ZodRawIssue) =>
  issue.code === 'invalid_value' && issue.values.length === 1 && issue.values[0] === true;

function tooBig(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>, t: PublicT): string {
  const max = Number(issue.maximum);
  if (issue.origin === 'string') return t('form.tooLong', { max });
  return issue.origin === 'array' ? t('form.tooMany', { max }) : t('form.outOfRange');
}

export function fieldMessage(issue: z.core.$ZodRawIssue, t: PublicT): string {
  const { code, params } = issue as { code: string; params?: { code?: unknown } };
  if (isEmpty(issue.input)) return t('required');
  if (code === 'custom' && isFieldCode(params?.code))
    return inLanguage(FIELD_RULES[params.code], currentLanguage());
  if (issue.code === 'too_big') return tooBig(issue, t);
  if (issue.code === 'too_small') return issue.origin === 'array' ? t('form.chooseOne') : t('required');
  return isTick(issue) ? t('form.tick') : t('form.invalid');
}
