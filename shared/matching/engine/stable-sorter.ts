import type { WholeNumbers } from './arrays.ts';

const INSERTION_SORT_UP_TO = 40;
const DIGIT_BITS = 8;
const DIGITS = 2 ** DIGIT_BITS;

/** Sorts stretches of `keys` ascending and moves `values` along; what has equal keys stays in its order. Long stretches of 32 bits by radix, digit by digit. */
export class StableSorter {
  private readonly keys: WholeNumbers;
  private readonly values: Int32Array;
  private readonly digitStart = new Int32Array(DIGITS);
  private fromKeys = new Int32Array(0);
  private fromValues = new Int32Array(0);
  private toKeys = new Int32Array(0);
  private toValues = new Int32Array(0);

  constructor(keys: WholeNumbers, values: Int32Array) {
    this.keys = keys;
    this.values = values;
  }

  sort(from: number, to: number): void {
    const { keys } = this;
    let ascending = true;
    for (let at = from + 1; ascending && at < to; at++) ascending = keys[at - 1]! <= keys[at]!;
    if (ascending) return;
    if (to - from <= INSERTION_SORT_UP_TO) this.insert(from, to);
    else if (keys instanceof Int32Array) this.sortByDigits(from, to);
    else this.sortPlaces(from, to);
  }

  private sortPlaces(from: number, to: number): void {
    const keys = this.keys.slice(from, to);
    const values = this.values.slice(from, to);
    const places = Int32Array.from(keys, (_, at) => at).sort((a, b) => keys[a]! - keys[b]! || a - b);
    places.forEach((place, at) => {
      this.keys[from + at] = keys[place]!;
      this.values[from + at] = values[place]!;
    });
  }

  private insert(from: number, to: number): void {
    const { keys, values } = this;
    for (let at = from + 1; at < to; at++) {
      const key = keys[at]!;
      const value = values[at]!;
      let hole = at;
      while (hole > from && keys[hole - 1]! > key) {
        keys[hole] = keys[hole - 1]!;
        values[hole] = values[hole - 1]!;
        hole--;
      }
      keys[hole] = key;
      values[hole] = value;
    }
  }

  private sortByDigits(from: number, to: number): void {
    const { keys, values } = this;
    const length = to - from;
    this.makeRoom(length);
    let least = keys[from]!;
    let most = least;
    for (let at = from + 1; at < to; at++) {
      if (keys[at]! < least) least = keys[at]!;
      else if (keys[at]! > most) most = keys[at]!;
    }
    for (let at = 0; at < length; at++) {
      // Keys from 0 on; one above 2^31 wraps, and reads right as an unsigned number.
      this.fromKeys[at] = keys[from + at]! - least;
      this.fromValues[at] = values[from + at]!;
    }
    for (let shift = 0; shift < 32 && (most - least) >>> shift > 0; shift += DIGIT_BITS)
      this.moveByDigit(length, shift);
    for (let at = 0; at < length; at++) {
      keys[from + at] = this.fromKeys[at]! + least;
      values[from + at] = this.fromValues[at]!;
    }
  }

  private makeRoom(length: number): void {
    if (length <= this.fromKeys.length) return;
    this.fromKeys = new Int32Array(2 * length);
    this.fromValues = new Int32Array(2 * length);
    this.toKeys = new Int32Array(2 * length);
    this.toValues = new Int32Array(2 * length);
  }

  private moveByDigit(length: number, shift: number): void {
    const { fromKeys, fromValues, toKeys, toValues, digitStart } = this;
    digitStart.fill(0);
    for (let at = 0; at < length; at++) digitStart[(fromKeys[at]! >>> shift) & (DIGITS - 1)]!++;
    for (let digit = 0, start = 0; digit < DIGITS; digit++) {
      const count = digitStart[digit]!;
      digitStart[digit] = start;
      start += count;
    }
    for (let at = 0; at < length; at++) {
      const to = digitStart[(fromKeys[at]! >>> shift) & (DIGITS - 1)]!++;
      toKeys[to] = fromKeys[at]!;
      toValues[to] = fromValues[at]!;
    }
    this.fromKeys = toKeys;
    this.fromValues = toValues;
    this.toKeys = fromKeys;
    this.toValues = fromValues;
  }
}
