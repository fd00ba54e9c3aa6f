/** Texts after an erasure: what named a person is gone, the rest stays. */
import { mapTexts } from './map-texts.ts';
import { type Place, placesOf } from './text-places.ts';

/** Places that overlap are one. */
function merged(places: readonly Place[]): Place[] {
  const apart: Place[] = [];
  for (const place of places) {
    const last = apart.at(-1);
    if (last && place.start < last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else apart.push(place);
  }
  return apart;
}

function clearText(typed: string, names: readonly string[], shortest: number): string {
  const text = typed.normalize('NFC');
  const places = merged(placesOf(text, names, shortest));
  if (places.length === 0) return typed;
  const kept = [{ start: 0, end: 0 }, ...places].map(({ end }, at) => text.slice(end, places[at]?.start));
  return kept.join('*');
}

/** One character alone is no name, unless somebody is called by it. */
const SHORTEST_NAME = 2;

/** R-KE-22: Names, phones and addresses of a person are replaced by asterisks wherever a text contains them, in every spelling. */
export function withoutNames<T>(value: T, names: readonly string[], shortest = SHORTEST_NAME): T {
  const all = names.filter((name) => name !== '');
  if (all.length === 0) return value;
  return mapTexts(value, (text) => clearText(text, all, shortest));
}
