/** The scheduled function, the delivery and the API of digests on a real engine with a real mail server. */
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DigestId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import { claimed } from '../../shared/reporting/delivery-rules.ts';
import { makeDigest } from '../../shared/reporting/make-digest.ts';
import { reportingRoutes } from '../../shared/reporting/routes.ts';
import { enrol, member } from '../builders.ts';
import { call, type Sent } from '../call.ts';
import { startEngine } from '../engine.ts';
import {
  aChild,
  aContact,
  aPairing,
  aRequest,
  aVolunteer,
  OTHER_STREET,
  STREET,
  someFacts,
} from './builders.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';

const AT = '2026-03-31T22:00:00Z';
const APRIL = Date.parse('2026-04-02T02:00:00.000Z');
const officer = member('street', { id: 'officer', sub: 'officer', email: 'officer@changban.example' });
const chief = member('district', { id: 'chief', sub: 'chief', email: 'chief@changban.example' });
const stranger = member('district', { id: 'stranger', sub: 'stranger', districtCode: '320402' });

let engine: Awaited<ReturnType<typeof startEngine>>;
let mailbox: Mailbox;
let functions: Awaited<ReturnType<typeof loadFunctions>>;

/** After the engine is up: the store reads its environment when it is imported. */
async function loadFunctions() {
  const [api, digest, deliver, deliveries, contacts, children, pairings, volunteers, { transact }, digests] =
    await Promise.all([
      import('../../functions/reporting/api.ts'),
      import('../../functions/reporting/digest.ts'),
      import('../../functions/reporting/deliver.ts'),
      import('../../functions/store/deliveries.ts'),
      import('../../functions/store/contacts.ts'),
      import('../../functions/store/children.ts'),
      import('../../functions/store/pairings.ts'),
      import('../../functions/store/volunteers.ts'),
      import('../../functions/store/transact.ts'),
      import('../../functions/store/digests.ts'),
    ]);
  return { api, digest, deliver, deliveries, contacts, children, pairings, volunteers, transact, digests };
}

const ask = (name: keyof typeof reportingRoutes, sent: Sent) =>
  call(functions.api.handler as never, reportingRoutes[name], sent);
const make = (sub: string, scope: string, period = '2026-03', at = APRIL) =>
  ask('makeDigest', { sub, at, body: { scope, period } });
const runSchedule = (schedule: string, scheduledAt = AT) =>
  functions.digest.handler({ schedule, scheduledAt });

/** What the stream would bring for the deliveries of a digest. */
const recordOf = (id: string, recipient: string) => ({
  dynamodb: {
    SequenceNumber: `${id}-${recipient}`,
    Keys: { pk: { S: `DIGEST#${id}` }, sk: { S: `DELIVERY#${recipient}` } },
  },
});
const deliver = (id: string, ...recipients: string[]) =>
  functions.deliver.handler({
    Records: recipients.map((recipient) => recordOf(id, recipient)),
  } as unknown as DynamoDBStreamEvent);

beforeAll(async () => {
  engine = await startEngine();
  mailbox = await startMailbox();
  Object.assign(process.env, {
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    SMTP_URL: mailbox.url,
    MAIL_FROM: '常伴 <digest@changban.example>',
    PUBLIC_URL: 'https://changban.example',
    VERSION: '0.1.0',
  });
  functions = await loadFunctions();
  await enrol(officer, chief, stranger);
  const { children, volunteers, pairings, contacts, transact } = functions;
  await transact([
    children.createChild(aChild({ status: 'paired', pairingId: 'p1' })),
    children.createChild(aChild({ id: 'c2', streetCode: OTHER_STREET, communityCode: '320404002001' })),
    volunteers.createVolunteer(aVolunteer()),
    pairings.createPairing(aPairing()),
    contacts.createContact(aContact({ highlight: '主动打招呼' })),
  ]);
});

afterAll(async () => {
  await mailbox?.stop();
  await engine?.stop();
});

beforeEach(() => {
  mailbox.mails.length = 0;
});

describe('R-RE-20: the schedule', () => {
  it('makes one digest for each street and the district’s, once, however often it runs', async () => {
    expect(await runSchedule('monthly-digest')).toEqual({ made: 9 });
    expect(await runSchedule('monthly-digest')).toEqual({ made: 0 });
    const list = await ask('listDigests', { sub: 'chief' });
    expect(list.body.items).toHaveLength(9);
    expect(list.body.items[0]).not.toHaveProperty('sections');
  });

  it('makes what is missing when it stopped half-way', async () => {
    const juneFirst = '2026-05-31T22:00:00Z';
    const first = await make('chief', STREET, '2026-05', Date.parse(juneFirst));
    expect(first).toMatchObject({ status: 201, body: { cutOff: '2026-05-31T22:00:00.000Z' } });
    expect(await runSchedule('monthly-digest', juneFirst)).toEqual({ made: 8 });
    expect(await runSchedule('monthly-digest', juneFirst)).toEqual({ made: 0 });
  });

  it('makes the quarter’s for the district alone', async () => {
    expect(await runSchedule('quarterly-digest')).toEqual({ made: 1 });
    const quarter = await ask('listDigests', { sub: 'chief', query: { scope: '320404' } });
    expect(quarter.body.items.map(({ id }: { id: string }) => id)).toEqual([
      '320404-2026-Q1-v1',
      '320404-2026-05-v1',
      '320404-2026-03-v1',
    ]);
  });

  it('freezes the digest with its cut-off, and addresses the members of its scope', async () => {
    const { status, body } = await ask('getDigest', { sub: 'officer', path: { id: `${STREET}-2026-03-v1` } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ cutOff: '2026-03-31T22:00:00.000Z', version: 1, scopeName: '五星街道' });
    expect(body.deliveries).toEqual([
      { digestId: body.id, recipient: 'officer', status: 'pending', attempts: 0 },
    ]);
  });
});

describe('who may read and make digests', () => {
  it.each([
    ['a street officer, her street’s', 'officer', STREET, 200],
    ['a street officer, another street’s', 'officer', OTHER_STREET, 404],
    ['a street officer, the district’s', 'officer', '320404', 404],
    ['a district officer, a street’s', 'chief', OTHER_STREET, 200],
    ['another district’s officer', 'stranger', STREET, 404],
  ])('%s', async (_who, sub, scope, expected) => {
    expect((await ask('getDigest', { sub, path: { id: `${scope}-2026-03-v1` } })).status).toBe(expected);
    expect((await ask('listDigests', { sub, query: { scope } })).status).toBe(expected);
    expect((await make(sub, scope)).status).toBe(expected);
  });

  it.each([
    ['a scope that is not there', '320404999', '2026-03', 404, 'notFound'],
    ['a scope of another district', '320402', '2026-03', 404, 'notFound'],
    ['a scope that is none', 'abc', '2026-03', 400, 'invalid'],
    ['a period that is none', STREET, '2026-13', 400, 'invalid'],
    ['a quarter of a street', STREET, '2026-Q1', 400, 'invalid'],
    ['a period that has not begun', STREET, '2026-05', 409, 'periodNotBegun'],
  ])('refuses %s', async (_what, scope, period, status, code) => {
    const answer = await make('chief', scope, period);
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('a digest on demand', () => {
  it('answers with the version that stands while nothing has changed', async () => {
    const answer = await make('officer', STREET);
    expect(answer).toMatchObject({ status: 200, body: { version: 1, cutOff: '2026-03-31T22:00:00.000Z' } });
  });

  it('makes version 2 of a contact that was logged late, and leaves version 1 as it was', async () => {
    const id = `${STREET}-2026-03-v1`;
    const before = await ask('getDigest', { sub: 'officer', path: { id } });
    const late = aContact({ id: 'k2', on: '2026-03-30', loggedAt: '2026-04-02T01:00:00.000Z' });
    await functions.transact([functions.contacts.createContact(late)]);
    expect(await make('officer', STREET)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await make('officer', STREET)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await ask('getDigest', { sub: 'officer', path: { id } })).toEqual(before);
    expect(await runSchedule('monthly-digest')).toEqual({ made: 0 });
  });

  it('makes one version when two ask at the same time', async () => {
    const both = await Promise.all([make('chief', STREET, '2026-02'), make('officer', STREET, '2026-02')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
  });
});

describe('R-RE-31: delivery', () => {
  const id = `${STREET}-2026-03-v1`;
  const statusOf = async (digest: string) =>
    (await functions.deliveries.deliveriesOf(digest as DigestId)).map(({ status, attempts }) => [
      status,
      attempts,
    ]);

  it('sends the mail once, however often the record comes', async () => {
    expect(await deliver(id, 'officer')).toEqual({ batchItemFailures: [] });
    expect(await deliver(id, 'officer')).toEqual({ batchItemFailures: [] });
    expect(mailbox.mails).toHaveLength(1);
    expect(await statusOf(id)).toEqual([['sent', 1]]);
  });

  it('says what the digest says, to the member, with nobody’s identity', async () => {
    await deliver(`320404-2026-03-v1`, 'chief');
    const [mail] = mailbox.mails;
    expect(mail?.subject).toBe('【常伴】钟楼区2026年3月常伴月报');
    expect(mail?.to).toMatchObject({ text: 'chief@changban.example' });
    expect(mail?.text).toContain('一、应扶尽扶');
    expect(mail?.text).toContain('https://changban.example/console/digests/320404-2026-03-v1');
    expect(mail?.html).toContain('<table');
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/\d{11}/);
  });

  it('tries again after a refusal, and shows a failure after five', async () => {
    const refused = `${STREET}-2026-03-v2`;
    mailbox.refuse(5);
    for (const attempt of [1, 2, 3, 4]) {
      const { batchItemFailures } = await deliver(refused, 'officer');
      expect(batchItemFailures).toEqual([{ itemIdentifier: `${refused}-officer` }]);
      expect(await statusOf(refused)).toEqual([['pending', attempt]]);
    }
    expect(await deliver(refused, 'officer')).toEqual({ batchItemFailures: [] });
    expect(await statusOf(refused)).toEqual([['failed', 5]]);
    const shown = await ask('getDigest', { sub: 'officer', path: { id: refused } });
    expect(shown.body.deliveries).toMatchObject([{ status: 'failed', attempts: 5 }]);
    expect(mailbox.mails).toEqual([]);
  });

  it('sends after an earlier sender died, once his lease has ended, with the Message-ID that he would have used', async () => {
    const digest = '320404-2026-Q1-v1';
    const key = { pk: `DIGEST#${digest}`, sk: 'DELIVERY#chief' };
    const pending = await functions.deliveries.getDelivery(key);
    if (!pending) throw new Error('no delivery');
    const soon = new Date(Date.now() - 19_000).toISOString() as Instant;
    await functions.transact([functions.deliveries.replaceDelivery(pending, claimed(pending, soon))]);
    const begun = Date.now();
    expect(await deliver(digest, 'chief')).toEqual({ batchItemFailures: [] });
    expect(Date.now() - begun).toBeGreaterThanOrEqual(500);
    expect(await statusOf(digest)).toEqual([['sent', 2]]);
    const { messageIdOf } = await import('../../functions/reporting/mailer.ts');
    const stored = await functions.digests.getDigest(digest as DigestId);
    if (!stored) throw new Error('no digest');
    const expected = messageIdOf({ digest: stored, recipient: chief.id }, 'changban.example');
    expect(mailbox.mails.map(({ messageId }) => messageId)).toEqual([expected]);
  });

  it('lets one of two senders at the same time through', async () => {
    const digest = `${STREET}-2026-02-v1`;
    const answers = await Promise.all([deliver(digest, 'officer'), deliver(digest, 'officer')]);
    const failures = answers.flatMap(({ batchItemFailures }) => batchItemFailures);
    expect(mailbox.mails).toHaveLength(1);
    expect(failures.length).toBeLessThanOrEqual(1);
    expect(await statusOf(digest)).toEqual([['sent', 1]]);
  });

  it('gives the others their try when one is refused', async () => {
    await enrol(member('street', { id: 'colleague', sub: 'colleague', email: 'colleague@changban.example' }));
    const { body } = await make('officer', STREET, '2026-01');
    mailbox.refuse(1);
    const { batchItemFailures } = await deliver(body.id, 'colleague', 'officer');
    expect(batchItemFailures).toEqual([{ itemIdentifier: `${body.id}-colleague` }]);
    expect(mailbox.mails.map(({ to }) => to)).toMatchObject([{ text: 'officer@changban.example' }]);
    expect(await deliver(body.id, 'colleague', 'officer')).toEqual({ batchItemFailures: [] });
    expect(mailbox.mails).toHaveLength(2);
  });

  it('sends nothing to a member who was suspended meanwhile, and shows it', async () => {
    const { body } = await make('officer', STREET, '2026-04');
    await enrol({ ...officer, status: 'suspended' });
    await deliver(body.id, 'officer', 'colleague');
    expect(mailbox.mails).toHaveLength(1);
    expect(await statusOf(body.id)).toEqual([
      ['sent', 1],
      ['failed', 0],
    ]);
  });
});

describe('the store', () => {
  it('keeps a digest whose sections are larger than an item may be', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => [
      `王*涵 ${at}`,
      `320404-26-${at * 7919}`,
      '没有任何记录',
      at % 97,
    ]);
    const digest = makeDigest(someFacts(), aRequest({ id: 'large' as DigestId }));
    const title = { zh: '陪伴', en: 'Accompanying' };
    const large = {
      ...digest,
      sections: [
        { key: 'accompanying' as const, title, figures: [], sentences: [], table: { headings: [], rows } },
      ],
    };
    expect(Buffer.byteLength(JSON.stringify(large))).toBeGreaterThan(400 * 1024);
    await functions.transact([functions.digests.createDigest(large)]);
    expect(await functions.digests.getDigest('large' as DigestId)).toEqual(large);
  });
});

describe('the API about itself', () => {
  it('answers health with version and time zone', async () => {
    const { status, body } = await ask('getHealth', {});
    expect([status, body]).toEqual([200, { status: 'ok', version: '0.1.0', timeZone: 'Asia/Shanghai' }]);
  });

  it('gives its OpenAPI document', async () => {
    const { body } = await ask('getOpenapi', {});
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });
});
