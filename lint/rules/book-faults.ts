/** Rules that the book cannot have: with two sentences, or without a test. */
import type { Rule } from './book.ts';

/** One line a fault; none when each number has one sentence and a test that shows it. */
export function bookFaults(rules: readonly Rule[]): string[] {
  const untested = rules.filter(({ tests }) => tests.length === 0);
  const claimed = [...Map.groupBy(rules, ({ number }) => number)].filter(([, { length }]) => length > 1);
  return [
    ...untested.map(({ number, path }) => `${path}: no test has a title that begins with ${number}`),
    ...claimed.map(
      ([number, sentences]) => `${number} has two sentences: ${sentences.map(({ path }) => path).join(', ')}`,
    ),
  ];
}
