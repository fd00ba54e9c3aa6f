/** Every text within a value, whatever its shape. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change) as T; // only texts within it have changed
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapped(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapped(one, change)]));
}
