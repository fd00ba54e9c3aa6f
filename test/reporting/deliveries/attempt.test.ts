/** What is known of a request that got no answer, on real connections. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inVain, NotTaken, unanswered } from '../../../functions/reporting/deliveries/attempt.ts';

const cuts = createServer((request) => request.socket.destroy());
const silent = createServer(() => undefined);
const portOf = (server: typeof cuts) => (server.address() as AddressInfo).port;
let freePort = 0;

beforeAll(async () => {
  const gone = createServer();
  for (const server of [cuts, silent, gone])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  freePort = portOf(gone);
  gone.close();
});
afterAll(() => {
  for (const server of [cuts, silent]) {
    server.closeAllConnections();
    server.close();
  }
});

const faultOf = (url: string) =>
  fetch(url, { method: 'POST', body: 'hello', signal: AbortSignal.timeout(200) }).catch((error) => error);

describe('R-RE-37: a request without an answer', () => {
  it.each([
    ['where nobody listens was not taken', () => `http://127.0.0.1:${freePort}`, 'notReached'],
    ['to a host that there is not was not taken', () => 'http://nobody.invalid', 'notReached'],
    ['whose connection was cut may have been taken', () => `http://127.0.0.1:${portOf(cuts)}`, 'unconfirmed'],
    [
      'that was waited for in vain may have been taken',
      () => `http://127.0.0.1:${portOf(silent)}`,
      'unconfirmed',
    ],
  ])('%s', async (_, url, reason) => {
    const fault = unanswered('the robot', await faultOf(url()));
    expect(fault).toMatchObject({ isForGood: false, reason });
    expect(fault.message).not.toContain('127.0.0.1');
  });

  it('is told apart from what was refused and from a fault of our own', () => {
    expect(inVain(new NotTaken('no', true))).toMatchObject({ isForGood: true, reason: 'refused' });
    expect(inVain(new TypeError('ours'))).toEqual({ isForGood: false, reason: 'notReached' });
  });
});
