/** Everything that can be wrong with a field beyond its mere type. */
import { INTAKE_FIELD_RULES } from './intake/field-rules.ts';
import { type FieldCode, KERNEL_FIELD_RULES } from './kernel/field-rule.ts';
import { MATCHING_FIELD_RULES } from './matching/field-rules.ts';
import { OFFICE_FIELD_RULES } from './office/field-rules.ts';
import { REPORTING_FIELD_RULES } from './reporting/field-rules.ts';
import { SUPPORT_FIELD_RULES } from './support/field-rules.ts';

export const FIELD_RULES = {
  ...KERNEL_FIELD_RULES,
  ...OFFICE_FIELD_RULES,
  ...INTAKE_FIELD_RULES,
  ...MATCHING_FIELD_RULES,
  ...SUPPORT_FIELD_RULES,
  ...REPORTING_FIELD_RULES,
};

declare module './kernel/field-rule.ts' {
  interface FieldRules extends Readonly<typeof FIELD_RULES> {}
}

export const isFieldCode = (code: unknown): code is FieldCode =>
  typeof code === 'string' && Object.hasOwn(FIELD_RULES, code);
