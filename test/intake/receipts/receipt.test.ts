import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileNumberFrom,
  normalizeReceiptCode,
  receiptCodeFrom,
  receiptKeySchema,
} from '../../../shared/intake/receipts/receipt.ts';

const randomBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const CODE = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;

/** A letter as somebody may hear or write it. */
const heard = (letter: string) => {
  if (letter === '0') return fc.constantFrom('0', 'O', 'o');
  if (letter === '1') return fc.constantFrom('1', 'I', 'i', 'L', 'l');
  if (letter === '-') return fc.constantFrom('-', '', ' ', ' - ', '--');
  return fc.constantFrom(letter, letter.toLowerCase());
};
/** A code and one way of typing it. */
const typedCode = randomBytes.map(receiptCodeFrom).chain((code) =>
  fc.record({
    code: fc.constant(code),
    typed: fc.tuple(...[...code].map(heard)).map((parts) => ` ${parts.join('')} `),
  }),
);

describe('a receipt code', () => {
  it.each([
    ['7K3QF-9XW2M', '7K3QF-9XW2M'],
    ['7k3qf-9xw2m', '7K3QF-9XW2M'],
    ['7K3QF9XW2M', '7K3QF-9XW2M'],
    ['7K3QF 9XW2M', '7K3QF-9XW2M'],
    ['7K-3Q-F9-XW-2M', '7K3QF-9XW2M'],
    [' 7K3QF-9XW2M\n', '7K3QF-9XW2M'],
    ['OoO0O-o0oO0', '00000-00000'],
    ['IiLl1-1LIil', '11111-11111'],
  ])('“%s” is read as %s', (typed, code) => {
    expect(normalizeReceiptCode(typed)).toBe(code);
  });

  it('has two groups of five letters that are not taken for one another', () => {
    fc.assert(fc.property(randomBytes, (bytes) => CODE.test(receiptCodeFrom(bytes))));
  });

  it('survives being read aloud and typed by hand', () => {
    fc.assert(fc.property(typedCode, ({ code, typed }) => normalizeReceiptCode(typed) === code));
  });

  it('two codes that differ stay two', () => {
    fc.assert(
      fc.property(randomBytes, randomBytes, (a, b) => {
        const [one, other] = [receiptCodeFrom(a), receiptCodeFrom(b)];
        expect(normalizeReceiptCode(one) === normalizeReceiptCode(other)).toBe(one === other);
      }),
    );
  });

  it('uses all 32 letters evenly, so that 50 bits stay 50 bits', () => {
    const letters = Array.from(
      { length: 256 },
      (_, byte) => receiptCodeFrom(new Uint8Array(16).fill(byte))[0],
    );
    const counts = Map.groupBy(letters, (letter) => letter);

    expect([...counts.values()].map((group) => group.length)).toEqual(Array(32).fill(8));
  });

  it.each([
    ['1234', true],
    ['123', false],
    ['12345', false],
    ['123a', false],
    ['１２３４', false],
    ['', false],
  ])('goes with the phone’s last four digits: “%s” %s', (phoneLast4, isTaken) => {
    expect(receiptKeySchema.safeParse({ receiptCode: '7K3QF-9XW2M', phoneLast4 }).success).toBe(isTaken);
  });
});

describe('a file number', () => {
  it.each([
    [2026, '320404-26-00000000'],
    [2009, '320404-09-00000000'],
    [2100, '320404-00-00000000'],
  ])('of %i is %s', (year, number) => {
    expect(fileNumberFrom('320404', year, new Uint8Array(16))).toBe(number);
  });
});
