/** How a code of an earlier release, drawn by lot, can be computed like any other: by its difference from the computed one. */
import { CODE_ALPHABET } from './receipt.ts';

const SIZE = CODE_ALPHABET.length;

function indexOf(letter: string): number {
  const index = CODE_ALPHABET.indexOf(letter);
  if (index < 0) throw new RangeError('a receipt code has a letter that no code has');
  return index;
}

const lettersOf = (code: string) => [...code.replace('-', '')];

const combine = (a: string, b: string, sign: 1 | -1): string[] => {
  const others = lettersOf(b);
  return lettersOf(a).map(
    (letter, at) =>
      CODE_ALPHABET[(indexOf(letter) + sign * indexOf(others[at] ?? '') + SIZE) % SIZE] as string,
  );
};

/** Without the secret as good as drawn by lot itself. */
export const shiftOf = (code: string, computed: string): string => combine(code, computed, -1).join('');

/** The code whose {@link shiftOf} it is. */
export function shifted(computed: string, shift: string): string {
  const letters = combine(computed, shift, 1).join('');
  return letters.replace(/^(.{5})/, '$1-');
}
