import { describe, expect, it } from 'vitest';
import { namesSecondFactor } from '../../../shared/office/accounts/second-factor.ts';

describe('R-KE-40: a token names a second factor', () => {
  it.each([
    ['Keycloak’s list, as API Gateway writes it', { amr: '[pwd otp]' }, true],
    ['a list as JSON', { amr: '["pwd","hwk"]' }, true],
    ['one method', { amr: 'mfa' }, true],
    ['Cognito’s own claim', { second_factor: 'otp' }, true],
    ['a password alone', { amr: '[pwd]' }, false],
    ['an empty claim', { second_factor: '' }, false],
    ['a word that only contains one', { amr: '[otpx]', second_factor: 'nootp' }, false],
    ['another claim', { scope: 'otp', acr: 'mfa' }, false],
    ['no claim', {}, false],
  ])('%s', (_, claims, isNamed) => {
    expect(namesSecondFactor(claims)).toBe(isNamed);
  });
});
