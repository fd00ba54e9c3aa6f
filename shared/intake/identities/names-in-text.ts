/** What names a family, for what is cleared after an erasure. */
import { placesOf } from '../../kernel/text/text-places.ts';
import type { ChildIdentity } from '../children/child.ts';
import { firstName } from '../children/first-name.ts';
import type { Correction } from '../rights/correction.ts';
import { membersOf } from './family.ts';

/** What names a child and the family. */
export const namesOfChild = ({ name, address, ...family }: ChildIdentity): string[] => [
  name,
  ...membersOf(family).flatMap((member) => [member.name, member.phone]),
  address.detail,
];

/** Whether a text names one of them, however the name is spelt. */
export const namesSomebody = (text: string, names: readonly string[]): boolean =>
  placesOf(text.normalize('NFC'), names).length > 0;

/** As the family is called now, and as it was before corrections. */
export const namesEver = (identity: ChildIdentity, corrections: readonly Correction[]): string[] => [
  ...namesOfChild(identity),
  ...corrections.flatMap(({ was: { name, guardian, carer, address } }) =>
    [name, guardian?.name, guardian?.phone, carer?.name, carer?.phone, address?.detail].filter(
      (one) => one !== undefined,
    ),
  ),
];

/** How she is called in a note; a mask is no name. */
export const calledName = ({ name }: Pick<ChildIdentity, 'name'>): string[] =>
  [firstName(name)].filter((one) => !one.includes('*'));
