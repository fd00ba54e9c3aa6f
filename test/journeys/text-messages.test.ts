/** A guardian’s text message, from what happened to the phone, through every queue of the local cloud; and its bad days. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { enterTemplates } from '../../local/story/text-messages.ts';
import { eachItem } from '../../shared/contract/client.ts';
import { instantOf, wallClock } from '../../shared/kernel/instants.ts';
import { parsedSurvey, survey } from '../builders.ts';
import { journeyCloud } from './cloud.ts';

const MINUTE = 60_000;
const AWAKE = { quietFromHour: 0, quietUntilHour: 0 };
const STREET = '320404001';
const now = () => instantOf(Date.now());
let cloud: Cloud;
let families = 0;

beforeAll(async () => {
  cloud = await journeyCloud();
  for (const as of [`street:${STREET}`, 'district']) await ask(cloud, { as, at: now() }).getMe();
  await enterTemplates(cloud, now(), AWAKE);
});
afterAll(() => cloud.stop());

const spoil = (outage: object) =>
  fetch(`${cloud.url}/_local/outages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(outage),
  });

/** A family’s survey that its street sends back: the guardian is to complete it. */
async function returnSurvey(): Promise<{ phone: string; receiptCode: string }> {
  families += 1;
  const phone = `139000070${String(families).padStart(2, '0')}`;
  const body = parsedSurvey({
    child: { ...survey().child, name: `林小${'一二三四五六七八'[families]}` },
    guardian: { ...survey().guardian, phone },
  });
  const { receiptCode } = (
    await ask(cloud, { at: now() }).submitNeedsSurvey({ body, idempotencyKey: randomUUID() })
  ).body;
  const street = ask(cloud, { as: `street:${STREET}`, at: now() });
  const submitted = await Array.fromAsync(
    eachItem(street.listChildren, { status: 'submitted' as const, limit: 200 }),
  );
  for (const { id, version } of submitted)
    await street.returnChild({ path: { id }, ifMatch: version, body: { reason: '请补充年级' } });
  return { phone, receiptCode };
}
const textsTo = (phone: string) =>
  cloud
    .sms()
    .filter((one) => one.phone === `+86${phone}`)
    .map(({ text }) => text);

describe('R-RE-60: a guardian whose survey is sent back', () => {
  it('reads on the phone what to do, with a code that opens the receipt page', async () => {
    const { phone, receiptCode } = await returnSurvey();
    await cloud.idle();

    const [text, ...more] = textsTo(phone);
    expect(more).toEqual([]);
    expect(text).toBe(
      `【常伴】您提交的需求调查需要补充，请打开 ${cloud.url}/receipt ，用回执号${receiptCode}和手机号后四位查看说明，补充后重新提交。`,
    );
    const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(text ?? '')?.[0] ?? '';
    const opened = await ask(cloud, { at: now() }).lookUpReceipt({
      body: { receiptCode: code, phoneLast4: phone.slice(-4) },
    });
    expect(opened.body).toMatchObject({ status: 'returned' });
    expect(cloud.iamRefusals()).toEqual([]);
  });

  it('is seen by a developer as the phone shows it, and by a program as JSON', async () => {
    const page = await fetch(`${cloud.url}/_local/sms`, { headers: { accept: 'text/html,*/*' } });
    const list = await fetch(`${cloud.url}/_local/sms`);

    expect(await page.text()).toContain('您提交的需求调查需要补充');
    expect(await list.json()).toMatchObject({
      items: [{ kind: 'ownSurveyReturned', templateId: expect.stringMatching(/^\d{7}$/) }],
    });
  });
});

describe('R-RE-33: bad days', () => {
  it('a gateway without money is asked again, and the guardian gets it once when somebody has paid', async () => {
    await spoil({
      channel: 'sms',
      kind: 'refuses',
      says: 'FailedOperation.InsufficientBalanceInSmsPackage',
      forSeconds: 3_600,
    });
    const { phone } = await returnSurvey();
    await cloud.idle();
    const begun = Date.now();
    await cloud.runSchedule('sweep', new Date(begun + 5 * MINUTE));
    await cloud.idle();
    expect(textsTo(phone)).toEqual([]);

    await spoil({ channel: 'sms', kind: 'closed', forSeconds: 0 });
    for (let minutes = 10; minutes <= 60; minutes += 5) {
      await cloud.runSchedule('sweep', new Date(begun + minutes * MINUTE));
      await cloud.idle();
    }

    expect(textsTo(phone)).toHaveLength(1);
  });

  it('a relay that is away holds up no text message', async () => {
    await spoil({ channel: 'smtp', kind: 'closed', forSeconds: 3_600 });

    const { phone } = await returnSurvey();
    await expect.poll(() => textsTo(phone), { timeout: 20_000 }).toHaveLength(1);

    await spoil({ channel: 'smtp', kind: 'closed', forSeconds: 0 });
  });
});

describe('R-RE-63: in the quiet hours', () => {
  it('a text message waits until they end, and is then sent once', async () => {
    const hour = Number(wallClock(now()).slice(11, 13));
    const quietUntilHour = (hour + 2) % 24;
    await enterTemplates(cloud, now(), { quietFromHour: hour, quietUntilHour });
    const { phone } = await returnSurvey();
    await cloud.idle();
    expect(textsTo(phone)).toEqual([]);

    const begun = Date.now();
    for (const minutes of [5, 30, 121, 126]) {
      await cloud.runSchedule('sweep', new Date(begun + minutes * MINUTE));
      await cloud.idle();
    }

    expect(textsTo(phone)).toHaveLength(1);
    expect(cloud.failures()).toEqual([]);
  });
});
