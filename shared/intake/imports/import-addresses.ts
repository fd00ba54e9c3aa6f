/** Reads the cells that say where somebody lives. */
import { fault, type Reading, type RowContext, value } from './import-column.ts';

export function readStreet(text: string, { places }: RowContext): Reading {
  const street = places.streetNamed(text);
  if (street === undefined) return fault('street.unknown');
  return places.isInScope(street) ? value(street) : fault('street.notYours');
}

/** Looked up within the row's street only: 凌家社区 is in two of them. */
export function readCommunity(text: string, { places, text: textOf }: RowContext): Reading {
  const street = places.streetNamed(textOf('street'));
  if (street === undefined) return value(undefined);
  const [found, another] = places.communitiesNamed(street, text);
  if (another !== undefined) return fault('community.ambiguous');
  return found === undefined ? fault('community.unknown') : value(found);
}
