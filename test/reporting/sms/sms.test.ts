/** Text messages from the outbox to the phone: real engine, the function’s own role, the gateway’s stand-in over HTTP. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STAND_IN_TEMPLATES } from '../../../local/outside/sms-templates.ts';
import { messageSchema } from '../../../shared/all-messages.ts';
import type { ChildId, DistrictCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { guardianRecipient, volunteerRecipient } from '../../../shared/kernel/sms-recipient.ts';
import { changeSettings } from '../../../shared/office/settings/settings.ts';
import { enrol, member } from '../../builders.ts';
import { startEngine } from '../../engine.ts';
import { asFunction } from '../../policy-check.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';
import { aChild, aVolunteer } from '../digests/builders.ts';
import { type CapturedLogs, captureLogs } from './captured-logs.ts';
import { type GatewayServer, secretWith, startGateway } from './gateway-server.ts';

const ZHONGLOU = '320404' as DistrictCode;
const PHONE = '13900001234';
const OTHER_PHONE = '13800005678';
const DUTY = '13700009999';
const [CHILD, VOLUNTEER] = ['c1' as ChildId, 'v1' as VolunteerId];

let engine: Awaited<ReturnType<typeof startEngine>>;
let gateway: GatewayServer;
let functions: Awaited<ReturnType<typeof loadFunctions>>;
let logs: CapturedLogs;
let posted = 0;

async function loadFunctions() {
  const [sms, deliver, children, volunteers, settings, deliveries, outbox, { transact }] = await Promise.all([
    import('../../../functions/reporting/sms/sms.ts'),
    import('../../../functions/reporting/deliveries/deliver.ts'),
    import('../../../functions/store/intake/children.ts'),
    import('../../../functions/store/intake/volunteers.ts'),
    import('../../../functions/store/office/settings.ts'),
    import('../../../functions/store/reporting/deliveries.ts'),
    import('../../../functions/store/outbox.ts'),
    import('../../../functions/store/transact.ts'),
  ]);
  return { sms, deliver, children, volunteers, settings, deliveries, outbox, transact };
}

async function set(change: Parameters<typeof changeSettings>[1]) {
  const before = await functions.settings.readSettings(ZHONGLOU);
  await functions.transact([functions.settings.replaceSettings(before, changeSettings(before, change))]);
}

const aGuardian = (id: string, phone: string) => ({
  childId: id as ChildId,
  name: '王梓涵',
  birthMonth: '2016-09' as never,
  guardian: { name: '王建国', relation: '爷爷', phone },
  address: { streetCode: '320404001', communityCode: '320404001001', detail: '6幢乙单元610室' } as never,
  receiptCode: '7K3QF-9XW2M',
});

beforeAll(async () => {
  logs = captureLogs();
  engine = await startEngine();
  gateway = await startGateway();
  Object.assign(process.env, {
    POWERTOOLS_LOG_LEVEL: 'DEBUG',
    ...gateway.secrets.environment,
    SMS_GATEWAY_URL: `http://${gateway.host}/`,
  });
  functions = await loadFunctions();
  const { children, volunteers, transact } = functions;
  await transact([
    children.createChild(aChild({ id: CHILD })),
    children.createChildIdentity(aGuardian(CHILD, PHONE)),
    volunteers.createVolunteer(aVolunteer({ id: VOLUNTEER })),
    volunteers.createVolunteerIdentity({
      ...{ volunteerId: VOLUNTEER, name: '何梅娟', phone: OTHER_PHONE, receiptCode: '7K3QF-9XW2M' },
    }),
  ]);
});
afterAll(async () => {
  logs?.restore();
  await gateway?.stop();
  await engine?.stop();
});
beforeEach(async () => {
  (gateway.sent() as unknown[]).length = 0;
  gateway.refuse(0);
  await set({ sms: { quietFromHour: 0, quietUntilHour: 0 }, smsTemplates: STAND_IN_TEMPLATES });
});

/** The next instant at which it is this time in Shanghai, in minutes from now. */
function minutesUntil(hour: number, minute = 0): number {
  const now = (Date.now() / 60_000 + 8 * 60) % (24 * 60);
  return (hour * 60 + minute - now + 24 * 60) % (24 * 60);
}

/** A message about the end of vetting, addressed as its queue has it addressed. */
async function post(change: object = {}): Promise<string> {
  posted += 1;
  const id = `m${posted}`;
  const message = messageSchema.parse({
    ...{ id, districtCode: ZHONGLOU, kind: 'ownVettingEnding', to: { volunteerId: VOLUNTEER } },
    ...{ params: { date: '2026-12-31', file: '320404-26-V1' }, path: '/my-file' },
    createdAt: '2026-11-30T00:00:00.000Z',
    ...change,
  });
  await functions.transact([functions.outbox.postMessage(message)]);
  await asFunction('deliver', () =>
    functions.deliver.handler(workEvent({ pk: `MESSAGE#${id}`, sk: 'MESSAGE' })),
  );
  return id;
}

const sendLater = (afterMinutes: number, id: string, recipient = volunteerRecipient(VOLUNTEER)) =>
  asFunction('sms', () =>
    functions.sms.handler(
      workEvent({
        ...{ pk: `MESSAGE#${id}`, sk: `DELIVERY#${recipient}` },
        since: Date.now() / 1000 + afterMinutes * 60,
      }),
    ),
  );
const send = (id: string, recipient?: string) => sendLater(0, id, recipient);

const deliveries = (id: string) => functions.deliveries.deliveriesOf({ kind: 'message', id });
const stored = (id: string, recipient: string = volunteerRecipient(VOLUNTEER)) =>
  functions.deliveries.getDelivery({ pk: `MESSAGE#${id}`, sk: `DELIVERY#${recipient}` });

describe('R-RE-61: a volunteer without an account', () => {
  it('gets the approved text with its variables, once however often the work comes', async () => {
    const id = await post();

    for (let time = 0; time < 3; time += 1) expect(await send(id)).toEqual({ batchItemFailures: [] });

    expect(gateway.sent()).toMatchObject([
      {
        phone: `+86${OTHER_PHONE}`,
        text: '【常伴】您的志愿者审核有效期至12月31日，镇（街道）妇联会安排复核，请留意通知。',
      },
    ]);
    expect(await deliveries(id)).toMatchObject([
      { recipient: 'VOLUNTEER#v1', status: 'sent', attempts: 1, sentAt: expect.any(String) },
    ]);
  });

  it('R-RE-32: gets it once from two senders at the same time', async () => {
    const id = await post();

    await Promise.all([send(id), send(id)]);

    expect(gateway.sent()).toHaveLength(1);
  });

  it('with an account and an address gets mail and no text message', async () => {
    await enrol(
      member('volunteer', { id: 'mv', sub: 'mv', volunteerId: 'v2', email: 'v2@changban.example' }),
    );

    const id = await post({ to: { volunteerId: 'v2' } });

    expect((await deliveries(id)).map(({ recipient }) => recipient)).toEqual(['mv']);
  });
});

describe('R-RE-60: a guardian', () => {
  it('gets a text message as somebody beside the street’s officers, who get mail', async () => {
    await enrol(member('street', { id: 'officer', sub: 'officer', email: 'officer@changban.example' }));

    const id = await post({ to: { guardianOf: CHILD, streets: ['320404001'] } });
    await send(id, guardianRecipient(CHILD));

    expect((await deliveries(id)).map(({ recipient, status }) => [recipient, status])).toEqual([
      ['GUARDIAN#c1', 'sent'],
      ['officer', 'pending'],
    ]);
    expect(gateway.sent().map(({ phone }) => phone)).toEqual([`+86${PHONE}`]);
  });
});

describe('R-IN-113: the receipt code in a text message', () => {
  const CODE = /[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/;
  const withCode = async (id: string, change: object) => {
    const { children, transact } = functions;
    const { createIssuedCode } = await import('../../../functions/store/intake/issued-codes.ts');
    const { guardianOf } = await import('../../../functions/casework/holder-code.ts');
    const { receiptCode: _former, ...identity } = aGuardian(id, PHONE);
    const issuedAt = '2026-03-01T00:00:00.000Z' as never;
    const of = guardianOf(id as ChildId);
    await transact([
      children.createChild(aChild({ id })),
      children.createChildIdentity(identity),
      createIssuedCode({ ...of, issue: 2, issuedAt, shownTo: [], version: 1, ...change }),
    ]);
    return post({ kind: 'ownReceiptCode', to: { guardianOf: id } });
  };

  it('is computed when it is sent, in two halves, and stands in no table', async () => {
    const id = await withCode('coded', { hash: 'of-a-receipt' });

    await send(id, guardianRecipient('coded' as ChildId));

    const [code = ''] = gateway.sent()[0]?.text.match(CODE) ?? [];
    const { receiptCode } = await import('../../../functions/casework/receipt-code.ts');
    const subject = { kind: 'child', id: 'coded' as ChildId } as const;
    expect(await receiptCode({ subject, holder: 'guardian', issue: 2 })).toBe(code);
    const client = new DynamoDBClient({});
    const items = await wholeTables(client, { identity: 'identity', program: 'program', audit: 'audit' });
    expect(items.join()).not.toContain(code);
  });

  it('R-IN-111: is not sent while it is void, and the delivery says why', async () => {
    const id = await withCode('void', {});

    await send(id, guardianRecipient('void' as ChildId));

    expect(gateway.sent()).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ status: 'failed', attempts: 0, reason: 'noCode' }]);
  });
});

describe('R-RE-62: what keeps a text message from somebody is shown', () => {
  const withChild = async (id: string, change: object, phone = PHONE) => {
    const { children, transact } = functions;
    await transact([
      children.createChild(aChild({ id, ...change })),
      children.createChildIdentity(aGuardian(id, phone)),
    ]);
    return guardianRecipient(id as ChildId);
  };

  it.each([
    [
      'no template',
      'noTemplate',
      async () => {
        await set({ smsTemplates: { ownVettingEnding: '' } });
        return guardianRecipient(CHILD);
      },
    ],
    ['a land line', 'landline', () => withChild('land', { landline: true }, '051986601234')],
    ['a land line of before it was written down', 'noPhone', () => withChild('old', {}, '051986601234')],
    [
      'no wish for text messages',
      'optedOut',
      () => withChild('no', { noSmsSince: '2026-03-01T00:00:00.000Z' }),
    ],
    [
      'an erased identity',
      'noPhone',
      () => withChild('gone', { erasure: { step: 'running', at: '2026-03-01T00:00:00.000Z' } }),
    ],
    ['a file of another district', 'noPhone', () => withChild('far', { districtCode: '320402' })],
    ['no file', 'noPhone', async () => guardianRecipient('nobody' as ChildId)],
  ])('%s: %s', async (_, reason, prepare) => {
    const recipient = await prepare();
    const id = await post({ to: { guardianOf: recipient.slice('GUARDIAN#'.length) } });

    await send(id, recipient);

    expect(gateway.sent()).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ recipient, status: 'failed', attempts: 0, reason }]);
  });

  it('a kind that is no text message at all', async () => {
    const id = await post({ kind: 'transferAsked' });

    await send(id);

    expect(await deliveries(id)).toMatchObject([{ status: 'failed', reason: 'noTemplate' }]);
  });

  it('what is necessary is sent in spite of no wish for text messages', async () => {
    const recipient = await withChild('necessary', { noSmsSince: '2026-03-01T00:00:00.000Z' });
    const id = await post({ kind: 'pairingEnded', to: { guardianOf: 'necessary' } });

    await send(id, recipient);

    expect(gateway.sent()).toHaveLength(1);
  });
});

describe('R-RE-63: in the quiet hours', () => {
  beforeEach(() => set({ sms: { quietFromHour: 21, quietUntilHour: 8 } }));

  it('nothing is sent and nothing dropped; at eight it is due, and sent once', async () => {
    const id = await post();
    const night = minutesUntil(23);

    await sendLater(night, id);
    await sendLater(night + 1, id);

    expect(gateway.sent()).toEqual([]);
    const waiting = await stored(id);
    expect(waiting).toMatchObject({ status: 'pending', attempts: 0, dueAt: waiting?.notBefore });
    const minutesLater = (Date.parse(waiting?.notBefore ?? '') - Date.now()) / 60_000;
    expect(Math.abs(minutesLater - (night + 9 * 60))).toBeLessThan(1);

    await sendLater(night + 9 * 60, id);
    expect(gateway.sent()).toHaveLength(1);
  });

  it('what is refused in the evening is tried again in the morning', async () => {
    const id = await post();
    const evening = minutesUntil(20, 59);
    gateway.refuse(1);

    await sendLater(evening, id);
    await sendLater(evening + 2, id);
    expect(gateway.sent()).toEqual([]);
    await sendLater(evening + 2 + 11 * 60, id);

    expect(gateway.sent()).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('a template that was taken away meanwhile is found missing', async () => {
    const id = await post();
    const night = minutesUntil(23);
    await sendLater(night, id);
    await set({ smsTemplates: { ownVettingEnding: '' } });

    await sendLater(night + 10 * 60, id);

    expect(await stored(id)).toMatchObject({ status: 'failed', reason: 'noTemplate' });
  });
});

describe('R-RF-20: a report of harm', () => {
  const harm = { kind: 'harmReported', to: { district: true, duty: true, robot: true } };

  it('reaches the duty phone at night, apart from all other text messages', async () => {
    await set({ alerts: { dutyPhone: DUTY }, sms: { quietFromHour: 21, quietUntilHour: 8 } });
    const id = await post(harm);

    await sendLater(minutesUntil(3), id, 'DUTY');

    expect(gateway.sent()).toMatchObject([
      { phone: `+86${DUTY}`, text: expect.stringContaining('疑似侵害未成年人的报告') },
    ]);
    expect(await stored(id, 'DUTY')).toMatchObject({ status: 'sent', urgency: 'urgent' });
  });

  it('is not addressed to a duty phone that the district does not have', async () => {
    await set({ alerts: { dutyPhone: '' } });

    const id = await post(harm);

    expect((await deliveries(id)).map(({ recipient }) => recipient)).not.toContain('DUTY');
  });
});

describe('R-RE-66: a text message that asks for a step', () => {
  const awaits = (id: string, ...statuses: string[]) => ({ awaits: { record: 'child', id, statuses } });

  it('is sent while the step is to be done', async () => {
    const id = await post(awaits(CHILD, 'returned', 'waiting'));

    await send(id);

    expect(gateway.sent()).toHaveLength(1);
  });

  it('is not sent once that was done overnight, and is shown as no longer needed', async () => {
    await set({ sms: { quietFromHour: 21, quietUntilHour: 8 } });
    const { children, transact } = functions;
    const returned = aChild({ id: 'night', status: 'returned', returnReason: '请补充年级' });
    await transact([children.createChild(returned), children.createChildIdentity(aGuardian('night', PHONE))]);
    const recipient = guardianRecipient('night' as ChildId);
    const id = await post({ to: { guardianOf: 'night' }, ...awaits('night', 'returned') });
    const night = minutesUntil(23);
    await sendLater(night, id, recipient);
    expect(await stored(id, recipient)).toMatchObject({ status: 'pending' });
    await transact([children.replaceChild(returned, aChild({ id: 'night', status: 'submitted' }))]);

    await sendLater(night + 10 * 60, id, recipient);

    expect(gateway.sent()).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ status: 'resolved', attempts: 0 }]);
  });
});

describe('R-KE-42: the code of a first sign-in', () => {
  const ready = { kind: 'accountReady', params: {} };
  const codeUntil = (expiresAt: string) => ({
    ...{ status: 'made', since: '2026-03-01T00:00:00.000Z', issue: 2, issueAtIssuer: 2, signInWith: 'phone' },
    code: { issuedAt: '2026-03-01T00:00:00.000Z', expiresAt },
  });
  const enrolled = (account: object) =>
    enrol(member('volunteer', { id: 'mv1', sub: 'mv1', volunteerId: VOLUNTEER, account }));

  it('is made when it is sent, and stands in no record', async () => {
    await enrolled(codeUntil('2099-01-01T00:00:00.000Z'));
    const id = await post(ready);

    await send(id);

    const { signInCode } = await import('../../../functions/casework/sign-in-code.ts');
    const code = (await signInCode({ id: 'mv1' as never }, 2)).join('');
    expect(gateway.sent().map(({ text }) => text)).toEqual([expect.stringContaining(`首次登录码：${code}`)]);
    const client = new DynamoDBClient({ endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '' });
    const items = await wholeTables(client, { identity: 'identity', program: 'program', audit: 'audit' });
    client.destroy();
    expect(items.filter((item) => item.includes(code))).toEqual([]);
  });

  it('is not sent once it has expired', async () => {
    await enrolled(codeUntil('2026-03-02T00:00:00.000Z'));
    const id = await post(ready);

    await send(id);

    expect(gateway.sent()).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ status: 'resolved' }]);
  });
});

describe('R-RE-33: a text message that the gateway does not take', () => {
  it('for want of money is tried for a day, then shown as failed for that', async () => {
    const id = await post();
    gateway.refuse(1_000);

    await send(id);
    expect(await stored(id)).toMatchObject({ status: 'pending', attempts: 1, reason: 'outOfMoney' });
    await sendLater(24 * 60, id);

    expect(await stored(id)).toMatchObject({ status: 'failed', attempts: 2, reason: 'outOfMoney' });
  });

  it('for want of money is sent once, when somebody has paid', async () => {
    const id = await post();
    gateway.refuse(1);

    await send(id);
    await sendLater(1, id);

    expect(gateway.sent()).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ status: 'sent', attempts: 2 });
    expect((await stored(id))?.reason).toBeUndefined();
  });

  it.each([
    ['FailedOperation.PhoneNumberInBlacklist', 'failed', 'blocked'],
    ['InvalidParameterValue.IncorrectPhoneNumber', 'failed', 'noPhone'],
    ['FailedOperation.TemplateIncorrectOrUnapproved', 'failed', 'refused'],
    ['FailedOperation.TemplateParamSetNotMatchApprovedTemplate', 'failed', 'refused'],
    ['InvalidParameterValue.TemplateParameterLengthLimit', 'failed', 'refused'],
    ['UnauthorizedOperation.SerivceSuspendDueToArrears', 'pending', 'outOfMoney'],
    ['LimitExceeded.PhoneNumberThirtySecondLimit', 'pending', 'notReached'],
    ['LimitExceeded.DeliveryFrequencyLimit', 'pending', 'notReached'],
    ['RequestLimitExceeded', 'pending', 'notReached'],
    ['InternalError.Timeout', 'pending', 'notReached'],
    ['SomethingNew.ThatNobodyKnows', 'pending', 'notReached'],
  ])('with %s is %s: %s', async (code, status, reason) => {
    const id = await post();
    gateway.refuse(1, code);

    await send(id);

    expect(await stored(id)).toMatchObject({ status, attempts: 1, reason });
  });

  it('since it is away is tried again a minute later', async () => {
    const id = await post();
    gateway.spoil(1, 'refuses');

    await send(id);
    expect(await stored(id)).toMatchObject({ status: 'pending', reason: 'notReached' });
    await sendLater(1, id);

    expect(gateway.sent()).toHaveLength(1);
  });

  it('R-RE-37: since the connection broke is tried again half an hour later: nobody knows whether it arrived', async () => {
    const id = await post();
    gateway.spoil(1, 'closed');

    await send(id);
    await sendLater(29, id);
    expect(await stored(id)).toMatchObject({ status: 'pending', attempts: 1, reason: 'unconfirmed' });
    await sendLater(30, id);

    expect(await stored(id)).toMatchObject({ status: 'sent' });
    expect(gateway.sent()).toHaveLength(1);
  });

  it('R-RE-37: since its answer was lost is sent a second time and no third: no protocol says that it was taken', async () => {
    const id = await post();
    gateway.spoil(2, 'silent');

    for (const afterMinutes of [0, 30, 60, 90]) await sendLater(afterMinutes, id);

    expect(gateway.sent()).toHaveLength(2);
    expect(await stored(id)).toMatchObject({ status: 'failed', attempts: 2, reason: 'unconfirmed' });
  });

  it('since the key was replaced is sent with the new one, without a new deployment', async () => {
    const id = await post();
    gateway.changeKey('second-key');
    gateway.secrets.texts.sms = secretWith('second-key');

    await send(id);

    expect(gateway.sent()).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ status: 'sent', attempts: 1 });
  });
});

describe('Rule 5: a phone number', () => {
  it('stands with its identity alone: in no message, no delivery, no audit entry and no log', async () => {
    const client = new DynamoDBClient({ endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '' });

    const items = await wholeTables(client, { identity: 'identity', program: 'program', audit: 'audit' });
    client.destroy();

    const naming = items.filter((item) => item.includes(PHONE) || item.includes(OTHER_PHONE));
    expect(items.length).toBeGreaterThan(100);
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter((item) => !item.includes('"sk":"IDENTITY"'))).toEqual([]);
    expect(logs.text()).toContain('the SMS gateway did not take it');
    expect(logs.text()).not.toMatch(/1[3-9]\d{9}/);
  });
});
