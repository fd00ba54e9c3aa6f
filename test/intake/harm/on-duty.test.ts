import { describe, expect, it } from 'vitest';
import { isAddressList, onDuty } from '../../../shared/intake/harm/on-duty.ts';

const officer = (email: string, ...roles: string[]) => ({ email, roles });
const HEAD = officer('head@changban.example', 'district');
const OTHER = officer('Other@Changban.example', 'district');
const STREET = officer('street@changban.example', 'street');
const ALL = [HEAD, OTHER, STREET];

describe('R-HA-05: who is called first', () => {
  it.each([
    ['every district officer, where nobody is named', '', [HEAD, OTHER]],
    ['those who are named, in any case', 'other@changban.example', [OTHER]],
    [
      'several, however they are divided',
      'other@changban.example； street@changban.example',
      [OTHER, STREET],
    ],
    [
      'every district officer, where nobody of those named can be reached',
      'gone@changban.example',
      [HEAD, OTHER],
    ],
  ])('is %s', (_, setting, expected) => {
    expect(onDuty(ALL, setting)).toEqual(expected);
  });

  it.each([
    ['', true],
    ['a@b.cn; c@d.cn', true],
    ['王主任', false],
    ['a@b.cn 13900001111', false],
  ])('the setting %o can be read: %s', (setting, expected) => {
    expect(isAddressList(setting)).toBe(expected);
  });
});
