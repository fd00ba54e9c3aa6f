/**
 * R-IN-31: A public form is refused when its hidden field is filled in or left out, or when it was open for less than three seconds or
 * does not say for how long.
 */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';

/** Nobody reads and fills in a form faster. */
export const MIN_FILL_SECONDS = 3;

/** Fields of every public form’s body. */
export const formGuard = {
  /** On the page, but hidden from people: a program fills in whatever it finds. */
  website: z
    .string()
    .max(2000)
    .refine((text) => text === '', rule('guard.filledIn'))
    .meta({ description: 'Empty: people do not see this field' }),
  fillSeconds: z
    .number()
    .refine((seconds) => seconds >= MIN_FILL_SECONDS, rule('guard.tooFast'))
    .meta({ description: `Seconds for which the form was open; at least ${MIN_FILL_SECONDS}` }),
};

export interface FormGuard {
  readonly website: string;
  readonly fillSeconds: number;
}

/** What was filled in by the person. */
export function withoutGuard<Body extends FormGuard>(body: Body): Omit<Body, keyof FormGuard> {
  const { website: _empty, fillSeconds: _long, ...form } = body;
  return form;
}
