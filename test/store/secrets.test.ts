/** Secrets at run time, from a server that answers as Secrets Manager does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SecretServer, serveSecrets } from '../secrets.ts';

let server: SecretServer;
let secrets: typeof import('../../functions/store/secrets.ts');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  server = await serveSecrets({ accounts: 'first', smtp: 'no address' });
  Object.assign(process.env, server.environment, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
  vi.resetModules();
  secrets = await import('../../functions/store/secrets.ts');
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

const MINUTES = 60_000;
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('a secret', () => {
  it('is read once in five minutes, and anew after them', async () => {
    for (let times = 0; times < 3; times += 1) expect(await secrets.readSecret('accounts')).toBe('first');
    server.texts.accounts = 'second';
    later(5 * MINUTES - 1);
    expect([await secrets.readSecret('accounts'), server.reads()]).toEqual(['first', 1]);
    later(1);
    expect([await secrets.readSecret('accounts'), server.reads()]).toEqual(['second', 2]);
  });

  it('goes on being used while Secrets Manager does not answer', async () => {
    await secrets.readSecret('accounts');
    await server.stop();
    later(60 * MINUTES);
    expect(await secrets.readSecret('accounts')).toBe('first');
  });

  it('that does not have its form is refused without being quoted', async () => {
    const error = await secrets.readSecret('smtp').catch(String);
    expect(error).toContain('the secret smtp does not have the form');
    expect(error).not.toContain('no address');
  });

  it('that is not in the function’s row is not asked for', async () => {
    await expect(secrets.readSecret('sms')).rejects.toThrow('this function may not read the secret sms');
    expect(server.reads()).toBe(0);
  });
});

describe('a secret that is refused', () => {
  const REFUSED = new Error('401');
  const used: string[] = [];
  beforeEach(() => used.splice(0));
  const useOnly = (valid: string) =>
    secrets.withSecret('accounts', {
      use: async (value) => {
        used.push(value);
        if (value !== valid) throw REFUSED;
        return 'done';
      },
      isRefused: (error) => error === REFUSED,
    });

  it('is read anew and what has replaced it is used', async () => {
    await secrets.readSecret('accounts');
    server.texts.accounts = 'second';
    expect(await useOnly('second')).toBe('done');
    expect(used).toEqual(['first', 'second']);
  });

  it('is not tried a second time when nothing has replaced it, lest an account be locked', async () => {
    await expect(useOnly('second')).rejects.toBe(REFUSED);
    expect(used).toEqual(['first']);
  });

  it('is not read anew for another error', async () => {
    await expect(
      secrets.withSecret('accounts', {
        use: () => Promise.reject(new Error('away')),
        isRefused: (error) => error === REFUSED,
      }),
    ).rejects.toThrow('away');
    expect(server.reads()).toBe(1);
  });
});
