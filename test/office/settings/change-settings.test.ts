import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, member } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
  );
});
afterAll(() => office.stop());

const read = (sub: string) => office.ask('getSettings', { sub });
const change = (version: number, body: unknown, sub = 'district') =>
  office.ask('changeSettings', { sub, body, headers: { 'if-match': `"${version}"` } });
const days = (closedChildDays: number) => ({ retention: { closedChildDays } });

describe('settings', () => {
  it('Rule 4, Rule 6: are changed by the district, which alone sees the change, and are in the audit log', async () => {
    expect((await read('district')).headers.etag).toBe('"0"');

    const first = await change(0, days(1200));
    const second = await change(1, days(1300));

    expect([first.status, second.status, second.body.version]).toEqual([200, 200, 2]);
    expect((await read('auditor')).body).toEqual(second.body);
    expect((await read('elsewhere')).body).toMatchObject({ version: 0, ...days(1095) });
    expect(await office.historyOf('district', '320404')).toEqual(['settings.changed', 'settings.changed']);
  });

  it('R-KE-11: the same values again change nothing', async () => {
    const { version } = (await read('district')).body;

    expect((await change(version, days(1300))).body.version).toBe(version);
  });

  it('Rule 7: a stale change is refused with both sides', async () => {
    const stale = await change(1, days(90));

    expect([stale.status, stale.body.current.version]).toEqual([412, 2]);
    expect(stale.body.attempted).toEqual(days(90));
  });

  it('Rule 7: of two who change at once one is refused', async () => {
    const { version } = (await read('district')).body;

    const answers = await Promise.all([change(version, days(1500)), change(version, days(1600))]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([
    [{ contact: { phone: '妇联' } }, '/contact/phone', '请填写电话号码，如 0519-85550123'],
    [{ contact: { streetPhones: '五星街道' } }, '/contact/streetPhones', '请按“名称 电话；名称 电话”填写'],
    [
      { contact: { streetPhones: '五星街道 0519-85550123；火星街道 0519-85550124' } },
      '/contact/streetPhones',
      '有本区没有的镇（街道），请写全称，如“五星街道”',
    ],
  ])('Rule 6: %o is refused at its field', async (body, pointer, message) => {
    const { version } = (await read('district')).body;

    const refused = await change(version, body);

    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer, message }] } });
    expect((await read('district')).body.version).toBe(version);
  });

  it.each([
    ['street', 403, 403],
    ['auditor', 200, 403],
  ])('Rule 6: %s reads %d, changes %d', async (sub, reads, changes) => {
    expect((await read(sub)).status).toBe(reads);
    expect((await change(3, days(90), sub)).status).toBe(changes);
  });

  it('a clock out of its bounds is named', async () => {
    const { status, body } = await change(3, days(29));

    expect([status, body.errors[0].pointer]).toEqual([400, '/retention/closedChildDays']);
  });
});

describe('R-KE-12, R-KE-13: the district’s group robot', () => {
  const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=9f3c-secret-4d1e';
  const robot = (robotUrl: string) => ({ alerts: { robotUrl } });
  beforeAll(() => {
    process.env.WEBHOOK_ORIGINS = 'https://qyapi.weixin.qq.com';
  });
  const versionNow = async () => (await read('district')).body.version;

  it('is shown masked to everybody, is in no log, and does not change when sent as shown', async () => {
    const changed = await change(await versionNow(), robot(ADDRESS));
    const shown = { dutyPhone: '', robotUrl: 'https://qyapi.weixin.qq.com/…4d1e' };

    expect([changed.status, changed.body.alerts]).toEqual([200, shown]);
    expect((await read('auditor')).body.alerts).toEqual(shown);
    expect((await change(1, days(90))).body.current.alerts).toEqual(shown);
    const entries = JSON.stringify(await office.entriesOf('district', '320404'));
    expect(entries).toContain('alerts.robotUrl=***');
    expect(entries).not.toContain('secret');
    const version = await versionNow();
    expect((await change(version, { alerts: shown })).body.version).toBe(version);
    // Taken away by two persons (R-KE-74).
    const { changeId } = (await change(version, robot(''))).body;
    const approve = { path: { id: changeId }, headers: { 'if-match': '"1"' } };
    await office.ask('approveChange', { sub: 'vetter', ...approve });
    expect((await read('district')).body.alerts).toEqual({ dutyPhone: '', robotUrl: '' });
  });

  it.each([
    'http://qyapi.weixin.qq.com/x',
    'https://evil.example/x',
    'https://169.254.169.254/latest/meta-data',
    'not an address',
  ])('is refused at %s', async (robotUrl) => {
    const { status, body } = await change(await versionNow(), robot(robotUrl));

    expect([status, body.errors[0].pointer]).toEqual([400, '/alerts/robotUrl']);
    expect((await read('district')).body.alerts).toEqual({ dutyPhone: '', robotUrl: '' });
  });
});

describe('R-KE-12: the district’s duty phone', () => {
  const versionNow = async () => (await read('district')).body.version;
  const phone = (dutyPhone: string) => ({ alerts: { dutyPhone } });

  it('is shown masked, is in no log, and does not change when sent as shown', async () => {
    const changed = await change(await versionNow(), phone('137 0000 9999'));

    expect(changed).toMatchObject({ status: 200, body: { alerts: { dutyPhone: '137****9999' } } });
    expect(JSON.stringify(await office.entriesOf('district', '320404'))).not.toContain('13700009999');
    const version = await versionNow();
    expect((await change(version, phone('137****9999'))).body.version).toBe(version);
  });

  it.each(['051986601234', '1380000', 'none', '138****9999'])('is refused as %s', async (dutyPhone) => {
    expect(await change(await versionNow(), phone(dutyPhone))).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/alerts/dutyPhone' }] },
    });
  });
});
