import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSchema, phoneSchema, textSchema } from '../../../shared/kernel/people.ts';
import { clearText } from '../../../shared/kernel/text/clear-text.ts';
import { comparableName } from '../../../shared/kernel/text/comparable-text.ts';
import { plainDigits, writtenName } from '../../../shared/kernel/text/text.ts';

const DOTTINGS = ['·', '•', '‧', '．', '.', '・', ' · ', '･', '∙'];
const PADDINGS = ['', ' ', '\u3000', '\u200b', '\u2060', '\ufeff', '\u00a0', '\u3164', '\u2800', '\u00ad'];

describe('Rule 15: one person has one form of their name', () => {
  it.each([
    ['张　三', '张三'],
    [' 张 三 ', '张三'],
    ['张\u200b三', '张三'],
    ['阿依古丽 ‧ 买买提', '阿依古丽·买买提'],
    ['阿依古丽．买买提', '阿依古丽·买买提'],
    ['Ｊｏｈｎ  Smith', 'John Smith'],
    ['J. Smith', 'J. Smith'],
  ])('%j is written %j', (typed, written) => {
    expect(nameSchema.parse(typed)).toBe(written);
  });

  it.each(DOTTINGS)('with “%s” between its parts', (dot) => {
    expect(nameSchema.parse(`阿依古丽${dot}买买提`)).toBe('阿依古丽·买买提');
  });

  it('wherever it is padded', () => {
    const padded = fc.tuple(...[...'王梓涵'].map(() => fc.constantFrom(...PADDINGS)));
    fc.assert(
      fc.property(padded, (paddings) => {
        const typed = [...'王梓涵'].map((letter, at) => `${paddings[at]}${letter}`).join('');
        expect(writtenName(typed)).toBe('王梓涵');
      }),
    );
  });

  it('is written once: what is written already stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
        expect(writtenName(writtenName(typed))).toBe(writtenName(typed));
      }),
    );
  });

  it.each([
    ['traditional and simplified', '張偉國', '张伟国'],
    ['with and without a dot', '阿依古丽·买买提', '阿依古丽买买提'],
    ['in full and half width, large and small', 'ＪＯＨＮ', 'john'],
    ['composed and decomposed', 'Zoe\u0308', 'Zoë'],
    ['with a variant selector', '葛\u{e0100}', '葛'],
  ])('%s: compares as equal', (_, one, other) => {
    expect(comparableName(one)).toBe(comparableName(other));
  });

  it.each([
    ['invisible characters only', '\u200b\u200d'],
    ['a filler', '\u3164'],
    ['an empty Braille pattern', '\u2800\u2800'],
  ])('of %s is no name', (_, typed) => {
    expect(nameSchema.safeParse(typed).success).toBe(false);
    expect(textSchema(40).safeParse(typed).success).toBe(false);
  });

  it.each(['😀😀', '？？', '***', '·', '—', '12'])('%s has no letter and is refused in words', (typed) => {
    const { error } = nameSchema.safeParse(typed);
    expect(error?.issues).toEqual([expect.objectContaining({ params: { code: 'name.noLetter' } })]);
  });

  it.each(['王', 'Zoë', '葛\u{e0100}', '𠮷'])('%s has one', (typed) => {
    expect(nameSchema.safeParse(typed).success).toBe(true);
  });

  it.each([
    ['half a character', '张\ud842三'],
    ['a sign that turns the order of reading', '张\u202e三'],
    ['an isolate', '张\u2067三'],
  ])('with %s is refused', (_, typed) => {
    expect(nameSchema.safeParse(typed).success).toBe(false);
    expect(textSchema(40).safeParse(typed).success).toBe(false);
  });
});

describe('Rule 15: one phone has one form', () => {
  it.each([
    ['Chinese numerals', '一三九〇〇〇〇一二三四'],
    ['financial numerals', '壹叁玖零零零零壹贰叁肆'],
    ['circled digits', '①③⑨⓪⓪⓪⓪①②③④'],
    ['black circled digits', '❶❸❾⓿⓿⓿⓿❶❷❸❹'],
    ['full width', '１３９００００１２３４'],
    ['Arabic-Indic digits', '١٣٩٠٠٠٠١٢٣٤'],
    ['Thai digits', '๑๓๙๐๐๐๐๑๒๓๔'],
    ['invisible characters between', '139\u200b0000\u20601234'],
  ])('in %s', (_, typed) => {
    expect(phoneSchema.parse(typed)).toBe('13900001234');
    expect(plainDigits(typed)).toBe('13900001234');
    expect(clearText(`来电 ${typed}`, []).text).toBe('来电 〔电话〕');
  });

  it('every decimal digit of Unicode has its value', () => {
    for (const zero of ['0', '٠', '०', '๐', '０', '𝟘', '𞥐'])
      expect(
        [...Array(10).keys()]
          .map((value) => plainDigits(String.fromCodePoint((zero.codePointAt(0) ?? 0) + value)))
          .join(''),
      ).toBe('0123456789');
  });
});
