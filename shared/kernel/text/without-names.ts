/** Texts after an erasure: what named a person is gone, the rest stays. */
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

function clear(value: unknown, clearOne: (text: string) => string): unknown {
  if (typeof value === 'string') return clearOne(value);
  if (Array.isArray(value)) return value.map((one) => clear(one, clearOne));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clear(one, clearOne)]));
}

/** One character alone is no name, unless somebody is called by it. */
const SHORTEST_NAME = 2;

/** R-KE-22: Names, phones and addresses of a person are replaced by asterisks wherever a text contains them, in every spelling. */
export function withoutNames<T>(value: T, names: readonly string[], shortest = SHORTEST_NAME): T {
  const all = names.filter((name) => name !== '');
  if (all.length === 0) return value;
  return clear(value, (text) => clearText(text, all, shortest)) as T; // only texts within it have changed
}
