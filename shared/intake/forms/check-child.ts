/** What a form may not say of a child beyond its own schema. */
import { districtOf } from '../../kernel/ids.ts';
import { dateIn, type Instant } from '../../kernel/instants.ts';
import { checkKinds } from '../../office/kinds/kinds.ts';
import { checkBirthMonth } from '../children/birth-month.ts';
import { type Fault, faultAt } from '../children/field-fault.ts';
import type { ChildForm } from './forms.ts';

/** The child’s age (R-IN-01), and the kinds that its district offers today (R-OF-21). */
export function checkChild({ child, address }: Pick<ChildForm, 'child' | 'address'>, now: Instant): Fault[] {
  const age = checkBirthMonth(child.birthMonth, now);
  const choice = { district: districtOf(address.streetCode), on: dateIn(now) };
  const retired = checkKinds(child.kinds, choice);
  return [
    ...(age ? [faultAt('/child/birthMonth', age)] : []),
    ...(retired ? [faultAt('/child/kinds', retired)] : []),
  ];
}
