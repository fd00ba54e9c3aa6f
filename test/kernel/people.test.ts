import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastFour, maskName, nameSchema, phoneSchema, textSchema } from '../../shared/kernel/people.ts';

const codeOf = (result: {
  error?: { issues: readonly { code: string; params?: unknown }[] } | undefined;
}) => {
  const [issue] = result.error?.issues ?? [];
  return (issue?.params as { code?: string } | undefined)?.code ?? issue?.code;
};

describe('Rule 5: a masked name', () => {
  it.each([
    ['王梓涵', '王*涵'],
    ['王芳', '王*'],
    ['王', '*'],
    ['欧阳娜娜', '欧**娜'],
    ['买买提·吐尔逊', '买*****逊'],
    [' 王芳 ', '王*'],
    ['𠮷田', '𠮷*'],
    ['', '*'],
  ])('of “%s” is “%s”', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('shows two letters at most, and never the whole name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), (name) => {
        const shown = [...maskName(name)].filter((letter) => letter !== '*');
        expect(shown.length).toBeLessThanOrEqual(2);
        expect(maskName(name)).toContain('*');
      }),
    );
  });
});

describe('a phone', () => {
  it.each([
    ['13900001234', '13900001234'],
    ['139 0000 1234', '13900001234'],
    ['139-0000-1234', '13900001234'],
    ['+8613900001234', '13900001234'],
    ['+86 139-0000-1234', '13900001234'],
    ['19900001234', '19900001234'],
    ['0519-88123456', '051988123456'],
    ['010-12345678', '01012345678'],
    ['0519-8812345', '05198812345'],
  ])('%s is kept as %s', (typed, phone) => {
    expect(phoneSchema.parse(typed)).toBe(phone);
  });

  it.each([
    ['one digit short', '1390000123'],
    ['one digit long', '139000012345'],
    ['no mobile prefix', '12900001234'],
    ['an area code alone', '0519'],
    ['a land line one digit short', '051988123'],
    ['a land line one digit long', '0519881234567'],
    ['letters', '1390000123a'],
    ['empty', ''],
    ['two numbers', '13900001234/13900001235'],
  ])('%s is refused', (_, typed) => {
    expect(codeOf(phoneSchema.safeParse(typed))).toBe('phone.invalid');
  });

  it('Rule 5: shows its last four digits', () => {
    expect(lastFour('13900001234')).toBe('1234');
  });
});

describe('text', () => {
  const text = textSchema(5);

  it.each([
    ['as long as may be', '五个字的话', '五个字的话'],
    ['with spaces around', '  好  ', '好'],
    ['with line feed and tab inside', 'a\nb\tc', 'a\nb\tc'],
    ['that a browser would take for HTML: text is text', '<b>!', '<b>!'],
  ])('%s is kept', (_, typed, kept) => {
    expect(text.parse(typed)).toBe(kept);
  });

  it.each([
    ['longer by one', '六个字的话啊', 'too_big'],
    ['empty', '', 'too_small'],
    ['nothing but spaces', ' \n ', 'too_small'],
    ['with a null character', 'a\u0000b', 'text.controlCharacters'],
    ['with an escape', 'a\u001bb', 'text.controlCharacters'],
    ['with a C1 control', 'a\u0085b', 'text.controlCharacters'],
    ['with DEL', 'a\u007fb', 'text.controlCharacters'],
  ])('%s is refused', (_, typed, code) => {
    expect(codeOf(text.safeParse(typed))).toBe(code);
  });

  it.each([
    [40, true],
    [41, false],
  ])('a name of %i characters: %s', (length, isTaken) => {
    expect(nameSchema.safeParse('王'.repeat(length)).success).toBe(isTaken);
  });
});
