/** One field that a rule refuses: where it stands in the body, and which rule. */
import type { FieldCode } from '../../kernel/field-rule.ts';

export interface Fault {
  readonly pointer: string;
  readonly fault: FieldCode;
}

export const faultAt = (pointer: string, fault: FieldCode): Fault => ({ pointer, fault });
