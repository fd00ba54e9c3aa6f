/** Places within a text, and words in their stead. */
export interface Place {
  readonly start: number;
  /** Behind the last character. */
  readonly end: number;
}

/** Places that overlap are one: the longest that begins first says what it is. */
export function mergePlaces<P extends Place>(places: readonly P[]): P[] {
  const found: P[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last && place.start < last.end)
      found[found.length - 1] = { ...last, end: Math.max(last.end, place.end) };
    else found.push(place);
  }
  return found;
}

/**
 * The text with a word in place of each place.
 * @param places in order, apart
 * @param wordFor what was found there, and how the new text ends before it
 */
export function replacePlaces<P extends Place>(
  text: string,
  places: readonly P[],
  wordFor: (place: P, found: string, before: string) => string,
): string {
  let replaced = '';
  let from = 0;
  for (const place of places) {
    replaced += text.slice(from, place.start);
    replaced += wordFor(place, text.slice(place.start, place.end), replaced);
    from = place.end;
  }
  return replaced + text.slice(from);
}
