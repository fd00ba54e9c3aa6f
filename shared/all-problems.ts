/** Every refusal that an answer may carry. */
import { INTAKE_PROBLEMS } from './intake/problems.ts';
import type { Language } from './kernel/language.ts';
import { documentOf, KERNEL_PROBLEMS, type Problem, type Refusal } from './kernel/problem.ts';
import { MATCHING_PROBLEMS } from './matching/problems.ts';
import { OFFICE_PROBLEMS } from './office/problems.ts';
import { REPORTING_PROBLEMS } from './reporting/problems.ts';
import { SUPPORT_PROBLEMS } from './support/problems.ts';

export const PROBLEMS = {
  ...KERNEL_PROBLEMS,
  ...OFFICE_PROBLEMS,
  ...INTAKE_PROBLEMS,
  ...MATCHING_PROBLEMS,
  ...SUPPORT_PROBLEMS,
  ...REPORTING_PROBLEMS,
};

declare module './kernel/problem.ts' {
  interface Problems extends Readonly<typeof PROBLEMS> {}
}

/** The document for a refusal, in the language of whoever asked. `instance` is the request's id. */
export const problemDocument = (refusal: Refusal, language: Language, instance: string): Problem =>
  documentOf(PROBLEMS[refusal.refusal], refusal, language, instance);
