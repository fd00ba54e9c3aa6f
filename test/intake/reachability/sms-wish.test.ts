import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withSmsWish } from '../../../shared/intake/reachability/sms-wish.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import type { Filed } from '../../journeys/in-process/cloud.ts';
import { aChild } from '../../reporting/digests/builders.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

const NOW = '2026-04-01T02:00:00.000Z' as Instant;

let office: CaseOffice;
let family: Filed;
beforeAll(async () => {
  office = await openCaseOffice();
  family = await office.file('钱一一', '13900002222');
});
afterAll(() => office.stop());

const key = () => ({ receiptCode: family.receiptCode, phoneLast4: family.phoneLast4 });
const choose = (wanted: unknown, receipt: object = key()) =>
  office.ask('chooseSmsByReceipt', { body: { ...receipt, wanted } });
const shown = async () => (await office.ask('lookUpReceipt', { body: key() })).body;
const record = async (sub: string, wanted: boolean) => {
  const { body } = await office.ask('getChild', { sub: 'street', path: { id: family.id } });
  return office.ask('recordChildSms', {
    ...{ sub, path: { id: family.id }, body: { wanted } },
    headers: { 'if-match': `"${body.version}"` },
  });
};

describe('R-RE-65: who wants no text messages', () => {
  it('has them stopped from that instant, and the same wish again changes nothing', () => {
    const stopped = withSmsWish(aChild(), false, NOW);

    expect(stopped.noSmsSince).toBe(NOW);
    expect(withSmsWish(stopped, false, '2026-05-01T02:00:00.000Z' as Instant)).toBe(stopped);
    expect(withSmsWish(stopped, true, NOW).noSmsSince).toBeUndefined();
  });

  it('says so with the receipt, sees it there, and may ask for them again', async () => {
    expect(await shown()).toMatchObject({ wantsSms: true });

    expect(await choose(false)).toMatchObject({ status: 200, body: { wanted: false } });
    expect(await choose(false)).toMatchObject({ status: 200, body: { wanted: false } });

    const stopped = await shown();
    expect(stopped).toMatchObject({ wantsSms: false });
    expect(stopped.timeline.filter(({ text }: { text: string }) => text === '已停止短信通知')).toHaveLength(
      1,
    );
    expect(await choose(true)).toMatchObject({ status: 200 });
    expect(await shown()).toMatchObject({ wantsSms: true });
  });

  it('says it to an officer, under whose name it is recorded', async () => {
    expect(await record('street', false)).toMatchObject({
      status: 200,
      body: { noSmsSince: expect.any(String) },
    });
    expect(await record('street', false)).toMatchObject({ status: 200 });

    const { items } = (await office.ask('getTimeline', { sub: 'street', path: { id: family.id } })).body;
    const byOfficer = items.filter(({ memberId }: { memberId?: string }) => memberId !== undefined);
    expect(byOfficer.map(({ action }: { action: string }) => action)).toEqual(['child.smsStopped']);
    expect(await shown()).toMatchObject({ wantsSms: false });
  });

  it.each([
    ['another phone', { phoneLast4: '0000' }, 404],
    ['an unknown code', { receiptCode: '00000-00000' }, 404],
    ['no code', { receiptCode: '' }, 400],
  ])('is nobody’s to say with %s', async (_, change, status) => {
    expect(await choose(true, { ...key(), ...change })).toMatchObject({ status });
  });

  it('gets a clear answer to a wish that is none', async () => {
    expect(await choose('yes')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/wanted' }] } });
  });
});
