import { describe, expect, it } from 'vitest';
import {
  childDuplicateKeys,
  volunteerDuplicateKeys,
} from '../../../shared/intake/children/duplicate-keys.ts';
import type { Month } from '../../../shared/kernel/instants.ts';

const shareKey = (one: readonly string[], other: readonly string[]) => one.some((key) => other.includes(key));

describe('R-IN-20: two entries of one child', () => {
  const keysOf = (name: string, birthMonth: string, phone: string) =>
    childDuplicateKeys({ child: { name, birthMonth: birthMonth as Month }, guardian: { phone } });
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
  const entry = volunteerDuplicateKeys({ name: '何文娟', phone: '13800000001' });

  it.each([
    ['the same name and phone', { name: '何文娟', phone: '13800000001' }, true],
    ['the same name in full width and phone', { name: '何文娟　', phone: '13800000001' }, true],
    ['the same name alone', { name: '何文娟', phone: '13800000002' }, false],
    ['the same phone alone', { name: '何文秀', phone: '13800000001' }, false],
  ])('with %s: %s', (_, other, expected) => {
    expect(shareKey(entry, volunteerDuplicateKeys(other))).toBe(expected);
  });

  it('is not a child of the same name and phone', () => {
    const child = childDuplicateKeys({
      child: { name: '何文娟', birthMonth: '2016-05' as Month },
      guardian: { phone: '13800000001' },
    });
    expect(shareKey(entry, child)).toBe(false);
  });
});
