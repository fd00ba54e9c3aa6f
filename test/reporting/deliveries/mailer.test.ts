import { describe, expect, it } from 'vitest';
import { needsTls } from '../../../functions/reporting/deliveries/mailer.ts';

describe('a mail relay', () => {
  it.each([
    ['smtp://user:password@mail.changban.example:587', true],
    ['smtps://mail.changban.example:465', true],
    ['smtp://10.0.0.5:25', true],
    ['smtp://localhost.changban.example:25', true],
    ['smtp://localhost:2525', false],
    ['smtp://127.0.0.1:2525', false],
    ['smtp://[::1]:2525', false],
  ])('%s is spoken to only in TLS: %s', (url, isNeeded) => {
    expect(needsTls(url)).toBe(isNeeded);
  });
});
