/** Who operates the system and under which numbers it is filed, on a real engine; and what the page for going live has people run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageHeaders } from '../../../functions/http/security-headers.ts';
import { policeRegister } from '../../../shared/office/districts/filing.ts';
import { enrol, member } from '../../builders.ts';
import { pageNamed, ROOT, shellLines } from '../../docs/pages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

const FILED = {
  operator: '常州市钟楼区妇女联合会',
  icpNumber: '苏ICP备2026000001号-1',
  policeNumber: '苏公网安备32040402000001号',
};
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'));
});
afterAll(() => office?.stop());

async function enter(site: object) {
  office.later();
  const { version } = (await office.ask('getSettings', { sub: 'district' })).body;
  return office.ask('changeSettings', {
    ...{ sub: 'district', body: { site }, headers: { 'if-match': `"${version}"` } },
  });
}
const filed = async () => (await office.ask('getSite', {})).body.districts;

/** As a deployment answers a visitor. */
async function openHost() {
  const server = createServer((request, response) => {
    const answer = async () => {
      if (request.url === '/v1/site') return JSON.stringify((await office.ask('getSite', {})).body);
      return '';
    };
    void answer().then((body) =>
      response.writeHead(200, request.url === '/' ? pageHeaders({}) : {}).end(body),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** The page’s own command, for another host. */
async function runCommand(origin: string) {
  const [line = ''] = shellLines(pageNamed('docs/go-live.zh.md'));
  const script = line.replace(/^npm run --silent go-live -- https:\S+$/, 'infra/go-live.ts');
  const run = spawn(process.execPath, [script, origin], { cwd: ROOT });
  const [printed, [code]] = await Promise.all([text(run.stdout), once(run, 'close')]);
  return { printed, code };
}

describe('R-OF-60: who operates the system', () => {
  it('is nobody until the district has entered it', async () => {
    expect(await filed()).toEqual([{ code: '320404' }]);
  });

  it.each([
    ['an ICP number without its province', { icpNumber: 'ICP备2026000001号' }, '/site/icpNumber'],
    ['an ICP number that is something else', { icpNumber: '2026000001' }, '/site/icpNumber'],
    [
      'a police number with a digit too few',
      { policeNumber: '苏公网安备3204040200001号' },
      '/site/policeNumber',
    ],
    ['an operator that is too long', { operator: '会'.repeat(61) }, '/site/operator'],
  ])('%s is refused, and the field is named', async (_, site, pointer) => {
    const { status, body } = await enter(site);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('a visitor reads it without an account, with the registers of the numbers', async () => {
    expect((await enter(FILED)).status).toBe(200);
    expect(await filed()).toEqual([{ code: '320404', ...FILED }]);
    expect(policeRegister(FILED.policeNumber)).toMatch(/code=32040402000001$/);
  });
});

describe('R-OF-60: the command of the page for going live', () => {
  it('names what is missing, and ends with 1', async () => {
    await enter({ ...FILED, policeNumber: '' });
    const host = await openHost();
    const { printed, code } = await runCommand(host.origin);
    host.close();

    expect(code).toBe(1);
    expect(printed).toContain('✗ 公安备案号');
    expect(printed).toContain('✓ 主办单位');
  });

  it('has a mark for everything that is there', async () => {
    await enter(FILED);
    const host = await openHost();
    const { printed } = await runCommand(host.origin);
    host.close();
    const unmet = printed.split('\n').filter((line) => line.startsWith('✗'));

    expect(unmet).toEqual(['✗ https']);
    expect(printed.split('\n').filter((line) => line.startsWith('✓'))).toHaveLength(7);
  });
});
