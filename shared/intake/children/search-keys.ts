/** R-IN-91: A search finds a file by its current full name or full phone number, within its district. Hashed before they are stored. */

import { type DistrictCode, districtOf } from '../../kernel/ids.ts';
import { comparableName } from '../../kernel/text/comparable-text.ts';
import { membersOf } from '../identities/family.ts';
import type { ChildIdentity } from './child.ts';

export type FileKind = 'child' | 'volunteer';

interface Person {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
}

/** One text for each thing that is known; a file that is meant has all of them. */
export const searchedTexts = (kind: FileKind, district: DistrictCode, { name, phone }: Person): string[] => {
  const text = (what: string, value: string) => `find ${kind} ${district} ${what} ${value}`;
  return [
    ...(name === undefined ? [] : [text('name', comparableName(name))]),
    ...(phone === undefined ? [] : [text('phone', phone)]),
  ];
};

/** A volunteer is found by her name and her phone. */
export const volunteerSearchTexts = (district: DistrictCode, person: Person): string[] =>
  searchedTexts('volunteer', district, person);

/** A child is found by its own name, by its guardian’s and by the phone. */
export function childSearchTexts({ name, address, ...family }: ChildIdentity): string[] {
  const district = districtOf(address.streetCode);
  return [
    ...searchedTexts('child', district, { name }),
    ...new Set(membersOf(family).flatMap((member) => searchedTexts('child', district, member))),
  ];
}
