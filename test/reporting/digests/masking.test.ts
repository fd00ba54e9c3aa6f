import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName } from '../../../shared/kernel/people.ts';
import { numbersIn } from '../../../shared/kernel/text/numbers-in-text.ts';
import { maskText } from '../../../shared/reporting/digests/masking.ts';

describe('R-RE-03: a typed text identifies nobody', () => {
  it.each([
    ['有事打13800001234找她', '有事打***找她'],
    ['138 0000 1234', '***'],
    ['座机0519-8888 1234', '座机***'],
    ['身份证32040420160901123X', '身份证***'],
    ['微信一三八零零零零一二三四', '微信***'],
    ['全角１３８００００１２３４也一样', '全角***也一样'],
    ['住在3幢201室', '住在*幢*室'],
    ['6 位数 123456 留着', '6 位数 123456 留着'],
    ['2026-03-15 去了图书馆', '2026-03-15 去了图书馆'],
  ])('%s', (text, expected) => {
    expect(maskText(text, [])).toBe(expected);
  });

  it.each([
    ['王梓涵今天很开心', ['王*涵'], '王*涵今天很开心'],
    ['欧阳明月来了', ['欧**月'], '欧**月来了'],
    ['王芳和王老师一起读书', ['王*'], '王*和王老师一起读书'],
    ['古丽·买买提', ['古****提'], '古****提'],
    ['王梓涵不在名单里', ['李*轩'], '王梓涵不在名单里'],
  ])('hides the names that match masked ones: %s', (text, names, expected) => {
    expect(maskText(text, names)).toBe(expected);
  });

  it('hides every full name of three letters or more, wherever it is', () => {
    const han = fc.constantFrom(...'王李张刘陈梓涵轩怡宇萱杰琪晨悦');
    const name = fc.array(han, { minLength: 3, maxLength: 4 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(name, fc.string(), fc.string(), (full, before, after) => {
        expect(maskText(`${before}${full}${after}`, [maskName(full)])).not.toContain(full);
      }),
    );
  });

  it.each([
    ['手机一三⑧ 0000 1234', '手机***'],
    ['1 3 8 0 0 0 0 1 2 3 4', '***'],
    ['138\u200b00001234', '***'],
    ['微信号：lily_2016', '微信号：***'],
    ['邮箱 lili@example.com', '邮箱 ***'],
    ['卡号 6222 0211 0011 2345', '卡号 ***'],
    ['住三幢二零一室', '住*幢*室'],
    ['花了 1234567 元', '花了 *** 元'],
  ])('hides whatever a text is cleared of when it is written, and doubtful numbers: %s', (text, expected) => {
    expect(maskText(text, [])).toBe(expected);
    expect(numbersIn(maskText(text, []))).toEqual([]);
  });

  it('leaves no run of seven digits in any text', () => {
    const part = fc.oneof(fc.stringMatching(/^\d{0,14}$/), fc.string());
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(maskText(parts.join(''), [])).not.toMatch(/\d{7}/);
      }),
    );
  });
});
