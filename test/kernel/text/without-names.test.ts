import { describe, expect, it } from 'vitest';
import { withoutNames } from '../../../shared/kernel/text/without-names.ts';

describe('R-KE-22: a text without the names of a person', () => {
  it.each([
    ['王梓涵来了', '*来了'],
    ['王 梓 涵来了', '*来了'],
    ['电话13900001234', '电话*'],
    ['电话139 0000-1234', '电话*'],
    ['王梓涵和王梓涵', '*和*'],
    ['王梓欣', '王梓欣'],
    ['6幢(乙)610室', '*'],
    ['王', '王'],
  ])('%s: %s', (text, expected) => {
    expect(withoutNames(text, ['王梓涵', '13900001234', '6幢(乙)610室', '王', ''])).toBe(expected);
  });

  it.each([
    ['張偉國来了', '*来了'],
    ['张/伟/国来了', '*来了'],
    ['张\u200b伟‧国来了', '*来了'],
    ['电话一三九〇〇〇〇一二三四', '电话*'],
    ['电话①③⑨⓪⓪⓪⓪①②③④', '电话*'],
    ['家住6幢乙-610室', '家住*'],
    ['见张\u3000三', '见*'],
    ['先见张，三点再来', '先见张，三点再来'],
    ['见𠮷 田', '见*'],
    ['先见𠮷，田里再来', '先见𠮷，田里再来'],
  ])('in every spelling: %s', (text, expected) => {
    expect(withoutNames(text, ['张伟国', '13900001234', '6幢(乙)610室', '张三', '𠮷田'])).toBe(expected);
  });

  it.each(['2026-11-03 走访第51次，门牌6-1', '11点见面，十一月再来'])(
    'a name of numerals is no number: %s',
    (text) => {
      expect(withoutNames(text, ['伍一', '一一', '陆壹'])).toBe(text);
    },
  );

  it('a name of numerals is found by its letters', () => {
    expect(withoutNames('和王一一、伍　一读书', ['王一一', '伍一'])).toBe('和*、*读书');
  });

  it.each([
    ['12', '2026-12-03', '2026-12-03'],
    ['6-302', '住6-302', '住6-302'],
    ['302室', '住３０２室', '住*'],
    ['63021', '住6-3021', '住*'],
  ])('a door number alone leads to nobody: %s in %s', (house, text, expected) => {
    expect(withoutNames(text, [house])).toBe(expected);
  });

  it('clears what overlaps once', () => {
    expect(withoutNames('王梓涵涵', ['王梓涵', '梓涵涵'])).toBe('*');
  });

  it('goes through lists and objects, and leaves what is no text', () => {
    const value = { a: ['见王芳', 1, null], b: { c: true, d: '王芳' } };

    expect(withoutNames(value, ['王芳'])).toEqual({ a: ['见*', 1, null], b: { c: true, d: '*' } });
  });

  it('with no names the value is the same', () => {
    expect(withoutNames('王芳', [])).toBe('王芳');
  });
});
