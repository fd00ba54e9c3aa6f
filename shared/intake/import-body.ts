/** From the values of a row to the form’s body, and from the form’s refusals back to the columns. */
import type * as z from 'zod';
import { FIELD_RULES, type FieldCode } from '../kernel/field-rule.ts';
import type { Columns } from './import-column.ts';

type Body = Readonly<Record<string, unknown>>;

/** The body with `child.name` set; what stands there already is kept. */
function setAt(body: Body, [outer = '', ...inner]: readonly string[], given: unknown): Body {
  if (inner.length === 0) return { ...body, [outer]: given };
  const part = body[outer];
  return { ...body, [outer]: setAt(typeof part === 'object' && part ? { ...part } : {}, inner, given) };
}

/** `given` is what the form requires and the file does not say. */
export const bodyOf = (columns: Columns, values: Body, given: Body): Body =>
  Object.entries(columns).reduce(
    (body, [key, { path }]) => (path ? setAt(body, path.split('.'), values[key]) : body),
    given,
  );

/** The column whose value the form refuses. */
export const columnAt = (columns: Columns, path: readonly PropertyKey[]) =>
  Object.entries(columns).find(
    ([, column]) => column.path && `${path.join('.')}.`.startsWith(`${column.path}.`),
  )?.[0];

function sizeCode({ code, origin }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): FieldCode {
  if (origin === 'number' || origin === 'int') return 'number.invalid';
  if (code === 'too_small') return 'value.missing';
  return origin === 'array' ? 'list.tooLong' : 'text.tooLong';
}

/** The form’s refusal by the codes of an import, where every cell was text before anything else. */
export function codeOf(issue: z.core.$ZodIssue): FieldCode {
  const named = issue.code === 'custom' ? issue.params?.code : undefined;
  if (typeof named === 'string' && named in FIELD_RULES) return named as FieldCode;
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeCode(issue);
  return issue.code === 'invalid_type' && issue.expected === 'int' ? 'number.invalid' : 'value.invalid';
}
