/** Texts after an erasure: what named a person is gone, the rest stays. */
import { mapTexts } from './map-texts.ts';
import { mergePlaces, replacePlaces } from './place.ts';
import { placesOf } from './text-places.ts';

function clearText(typed: string, names: readonly string[], shortest: number): string {
  const text = typed.normalize('NFC');
  const places = mergePlaces(placesOf(text, names, shortest));
  return places.length === 0 ? typed : replacePlaces(text, places, () => '*');
}

/** One character alone is no name, unless somebody is called by it. */
const SHORTEST_NAME = 2;

/** R-KE-22: Names, phones and addresses of a person are replaced by asterisks wherever a text contains them, in every spelling. */
export function withoutNames<T>(value: T, names: readonly string[], shortest = SHORTEST_NAME): T {
  const all = names.filter((name) => name !== '');
  if (all.length === 0) return value;
  return mapTexts(value, (text) => clearText(text, all, shortest));
}
