import { describe, expect, it } from 'vitest';
import {
  childDuplicateKeys,
  volunteerDuplicateKeys,
} from '../../../shared/intake/children/duplicate-keys.ts';
import type { StreetCode } from '../../../shared/kernel/ids.ts';
import type { Month } from '../../../shared/kernel/instants.ts';

const address = { streetCode: '320404001' as StreetCode };

const shareKey = (one: readonly string[], other: readonly string[]) => one.some((key) => other.includes(key));

describe('R-IN-20: two entries of one child', () => {
  const keysOf = (name: string, birthMonth: string, phone: string) =>
    childDuplicateKeys({ child: { name, birthMonth: birthMonth as Month }, guardian: { phone }, address });
  const entry = keysOf('王梓涵', '2016-05', '13900000001');

  it.each([
    ['the same name and birth month', keysOf('王梓涵', '2016-05', '13900000002'), true],
    ['the same name and phone', keysOf('王梓涵', '2016-06', '13900000001'), true],
    ['the same name, typed with a space and a dot', keysOf('王 梓·涵', '2016-05', '13900000002'), true],
    ['the same name alone', keysOf('王梓涵', '2016-06', '13900000002'), false],
    ['the same birth month and phone', keysOf('王梓欣', '2016-05', '13900000001'), false],
  ])('with %s: %s', (_, other, expected) => {
    expect(shareKey(entry, other)).toBe(expected);
  });
});

describe('R-IN-21: two entries of one volunteer', () => {
  const entry = volunteerDuplicateKeys({ name: '何文娟', phone: '13800000001', address });

  it.each([
    ['the same name and phone', { name: '何文娟', phone: '13800000001' }, true],
    ['the same name in full width and phone', { name: '何文娟　', phone: '13800000001' }, true],
    ['the same name alone', { name: '何文娟', phone: '13800000002' }, false],
    ['the same phone alone', { name: '何文秀', phone: '13800000001' }, false],
  ])('with %s: %s', (_, other, expected) => {
    expect(shareKey(entry, volunteerDuplicateKeys({ ...other, address }))).toBe(expected);
  });

  it('is not a child of the same name and phone', () => {
    const child = childDuplicateKeys({
      child: { name: '何文娟', birthMonth: '2016-05' as Month },
      guardian: { phone: '13800000001' },
      address,
    });
    expect(shareKey(entry, child)).toBe(false);
  });
});

describe('Rule 6: the keys of one person', () => {
  const inStreet = (streetCode: string) =>
    volunteerDuplicateKeys({
      name: '何文娟',
      phone: '13800000001',
      address: { streetCode: streetCode as StreetCode },
    });

  it('are the same in every street of a district, and others in another district', () => {
    expect(inStreet('320404002')).toEqual(inStreet('320404001'));
    expect(shareKey(inStreet('320402001'), inStreet('320404001'))).toBe(false);
  });
});
