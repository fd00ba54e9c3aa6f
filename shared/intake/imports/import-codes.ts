/** What can be wrong with a cell: what the forms refuse, and what only files can have. */
import { KERNEL_FIELD_RULES } from '../../kernel/field-rule.ts';
import { OFFICE_FIELD_RULES } from '../../office/field-rules.ts';
import { INTAKE_FIELD_RULES } from '../field-rules.ts';

export const IMPORT_CODES = { ...KERNEL_FIELD_RULES, ...OFFICE_FIELD_RULES, ...INTAKE_FIELD_RULES };

export type ImportCode = keyof typeof IMPORT_CODES;

export const isImportCode = (code: unknown): code is ImportCode =>
  typeof code === 'string' && Object.hasOwn(IMPORT_CODES, code);
