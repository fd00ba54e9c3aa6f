import fc from 'fast-check';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { fileNumberFrom, referralNumberFrom } from '../../shared/intake/receipts/receipt.ts';
import { childReference, isFileNumber } from '../../shared/kernel/ids.ts';

const NUMBER = '320404-26-7K3QF9XW';

describe('R-KE-50: a child or a volunteer may be named by file number', () => {
  it.each([
    ['as it is printed', NUMBER],
    ['in small letters', '320404-26-7k3qf9xw'],
    ['in full width', '３２０４０４－２６－７Ｋ３ＱＦ９ＸＷ'],
    ['with spaces and a dash', ' 320404–26–7K3Q F9XW '],
  ])('%s', (_, typed) => {
    expect(childReference.parse(typed)).toBe(NUMBER);
  });

  it.each([
    ['an id', '019cd5a5-1f2c-7a11-b1d4-0a1b2c3d4e5f', true],
    ['an id of base64url, in its own case', '-aZ_09aZ_09aZ_09aZ_09a', true],
    ['the first part of a number', '320404-26-7K3Q', false],
    ['a number with a letter too many', '320404-26-7K3QF9XW0', false],
    ['a name', '王梓涵', false],
    ['nothing', ' ', false],
    ['a path', '../MEMBER', false],
  ])('%s is as it was, or is refused', (_, typed, isTaken) => {
    const parsed = childReference.safeParse(typed);

    expect(parsed.success ? parsed.data : parsed.error.issues[0]).toEqual(
      isTaken ? typed : expect.objectContaining({ params: { code: 'fileReference.invalid' } }),
    );
  });

  it('every number that is given out is one; no id and no number of a referral is', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(bytes, fc.integer({ min: 2020, max: 2099 }), (random, year) => {
        expect(isFileNumber(fileNumberFrom('320404', year, random))).toBe(true);
        expect(isFileNumber(referralNumberFrom('320404', year, random))).toBe(false);
        expect(isFileNumber(v7({ random }))).toBe(false);
      }),
    );
  });
});
