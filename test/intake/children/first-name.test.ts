import { describe, expect, it } from 'vitest';
import { firstName } from '../../../shared/intake/children/first-name.ts';

describe('R-IN-40: a first name', () => {
  it.each([
    ['王梓涵', '梓涵'],
    ['王芳', '芳'],
    [' 王芳 ', '芳'],
    ['王 梓涵', '梓涵'],
    ['王　\u200b芳', '芳'],
    ['迪丽热巴 ‧ 迪力木拉提', '迪丽热巴'],
    ['欧阳雪', '雪'],
    ['欧阳娜娜', '娜娜'],
    ['司马相', '相'],
    ['欧阳', '阳'],
    ['迪丽热巴·迪力木拉提', '迪丽热巴'],
    ['买买提•阿布都拉', '买买提'],
  ])('%s: %s', (name, expected) => {
    expect(firstName(name)).toBe(expected);
  });

  it.each([
    ['王', '*'],
    ['陈王梓涵', '陈**涵'],
    ['阿依古丽', '阿**丽'],
    ['John Smith', 'J********h'],
    ['·迪力', '·*力'],
  ])('%s stays masked, for it is not sure which part is the surname: %s', (name, expected) => {
    expect(firstName(name)).toBe(expected);
  });
});
