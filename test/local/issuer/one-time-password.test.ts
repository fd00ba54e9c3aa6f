import { describe, expect, it } from 'vitest';
import { isOneTimePassword, newSecret, oneTimePassword } from '../../../local/issuer/one-time-password.ts';

/** RFC 6238, appendix B: the key is the ASCII text 12345678901234567890; the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a one-time password', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s is that of RFC 6238', (seconds, digits) => {
    expect(oneTimePassword(SECRET, seconds * 1000)).toBe(digits);
  });

  it('counts for half a minute more, and no longer', () => {
    const at = 1111111109000;
    expect([0, 29_000, 61_000].map((later) => isOneTimePassword(SECRET, '081 804', at + later))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('has a secret of 160 bits', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  });
});
