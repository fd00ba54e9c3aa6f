/** The middle value, or the mean of the two middle ones. @throws RangeError when there are none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the given share (0 to 1) of the values lies, interpolated. @throws RangeError when there are none. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('expected at least one value, found none');
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}
