/** Sets of codes (needs, interests, times) as bits, `words` 32-bit words a person, so that two people compare in a few instructions. */
export interface CodeSets {
  readonly words: number;
  readonly bits: Int32Array;
}

/** Numbers codes in the order they are first seen. */
export class CodeNumbers {
  private readonly numbers = new Map<string, number>();

  constructor(lists: Iterable<readonly string[]>) {
    for (const list of lists) {
      for (const code of list) if (!this.numbers.has(code)) this.numbers.set(code, this.numbers.size);
    }
  }

  /** One set for each list. Codes not numbered are left out: nobody on the other side has them. */
  setsOf(lists: readonly (readonly string[])[]): CodeSets {
    const words = Math.max(1, Math.ceil(this.numbers.size / 32));
    const bits = new Int32Array(lists.length * words);
    lists.forEach((list, at) => {
      for (const code of list) {
        const number = this.numbers.get(code);
        if (number !== undefined) bits[at * words + (number >> 5)]! |= 1 << (number & 31);
      }
    });
    return { words, bits };
  }
}

/** How many codes two sets share; both must come from the same `CodeNumbers`. */
export function sharedCount(a: CodeSets, atA: number, b: CodeSets, atB: number): number {
  let count = 0;
  for (let word = 0; word < a.words; word++)
    count += bitCount(a.bits[atA * a.words + word]! & b.bits[atB * b.words + word]!);
  return count;
}

/** Number of codes in a set. */
export function codeCount(sets: CodeSets, at: number): number {
  return sharedCount(sets, at, sets, at);
}

/** Hacker's Delight, figure 5-2. */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
