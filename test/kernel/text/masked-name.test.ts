import { describe, expect, it } from 'vitest';
import { namesMasked } from '../../../shared/kernel/text/masked-name.ts';

describe('R-KE-21: a text that names somebody whose masked name alone is known', () => {
  it.each([
    ['王梓涵要搬家了', ['王*涵'], true],
    ['王 梓-涵要搬家了', ['王*涵'], true],
    ['祝欧阳明月一路平安', ['欧**月'], true],
    ['古丽·买买提随父母回乡', ['古****提'], true],
    ['古丽‧买买提随父母回乡', ['古****提'], true],
    ['古丽买买提随父母回乡', ['古****提'], true],
    ['張偉國要搬家了', ['张*国'], true],
    ['先是李子轩，后是王梓涵', ['赵*国', '王*涵'], true],
    ['梓涵，愿你一路有光', ['王*涵'], false],
    ['王老师和涵涵', ['王*涵'], false],
    ['王家的孩子很涵养', ['王*涵'], false],
    ['孩子很高兴', ['高*'], false],
    ['Anna moves', ['A**a'], false],
    ['什么都看不出', ['*', ''], false],
    ['王梓涵要搬家了', [], false],
  ])('%s, of %j: %j', (text, masked, expected) => {
    expect(namesMasked(text, masked)).toBe(expected);
  });
});
