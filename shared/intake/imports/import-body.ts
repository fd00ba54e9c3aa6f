/** From the values of a row to the form’s body, and from the form’s refusals back to the columns. */

import type * as z from 'zod';
import { setAt, withoutEmpty } from '../../kernel/at-path.ts';
import { OPTIONAL_PARTS } from '../children/fields.ts';
import { type ImportCode, isImportCode } from './import-codes.ts';
import type { Columns } from './import-column.ts';

type Draft = Record<string, unknown>;

/** The draft with every column’s value where its path says. */
export function bodyOf(columns: Columns, values: Readonly<Draft>, draft: Draft): Draft {
  for (const [key, { path }] of Object.entries(columns)) if (path) setAt(draft, path, values[key]);
  return withoutEmpty(draft, OPTIONAL_PARTS);
}

/** The column whose value the form refuses. */
export const columnAt = (columns: Columns, path: readonly PropertyKey[]) =>
  Object.entries(columns).find(
    ([, column]) => column.path && `${path.join('.')}.`.startsWith(`${column.path}.`),
  )?.[0];

function sizeCode({ code, origin }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): ImportCode {
  if (origin === 'number' || origin === 'int') return 'number.invalid';
  if (code === 'too_small') return 'value.missing';
  return origin === 'array' ? 'list.tooLong' : 'text.tooLong';
}

/** The form’s refusal by the codes of an import, where every cell was text before anything else. */
export function codeOf(issue: z.core.$ZodIssue): ImportCode {
  const named = issue.code === 'custom' ? issue.params?.code : undefined;
  if (isImportCode(named)) return named;
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeCode(issue);
  return issue.code === 'invalid_type' && issue.expected === 'int' ? 'number.invalid' : 'value.invalid';
}
