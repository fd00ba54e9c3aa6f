/** Reports of harm from anybody, on a real engine: what is stored, what is answered, and what holds nothing up. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrol, member, survey } from '../../builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

const PLACE = { districtCode: '320404', streetCode: '320404001' };
const KNOWN = '隔壁孩子宋小雨又被打了，哭了一夜。';
let office: CaseOffice;

beforeAll(async () => {
  office = await openCaseOffice();
  await enrol(member('volunteer', { id: 'mother', sub: 'mother', volunteerId: 'v-1' }));
});
afterAll(() => office?.stop());

const report = (body: object, key: string = randomUUID()) =>
  office.ask('reportHarm', { body: { known: KNOWN, ...body }, headers: { 'idempotency-key': key } });
const read = async (id: string, sub = 'district') =>
  (await office.ask('getReferral', { sub, path: { id } })).body;
const reveal = async (id: string) =>
  (await office.ask('revealReferral', { sub: 'district', path: { id }, body: { purpose: 'contact' } })).body;

async function everything(): Promise<string[]> {
  const client = new DynamoDBClient({ endpoint: process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '' });
  const items = await wholeTables(client, { identity: 'identity', program: 'program', audit: 'audit' });
  client.destroy();
  return items;
}

describe('R-HA-01: anybody may report harm', () => {
  it('by place, without a name; the text is whole, in the identity table and nowhere else', async () => {
    const { status, body } = await report({ place: { ...PLACE, detail: '3 幢 201' }, anonymous: true });

    expect(status).toBe(201);
    const shown = await read(body.referralId);
    expect(shown).toMatchObject({
      urgency: 'harm',
      office: 'resident',
      streetCode: '320404001',
      status: 'received',
    });
    expect(shown).not.toHaveProperty('by');
    expect(await reveal(body.referralId)).toMatchObject({ known: KNOWN, detail: '3 幢 201' });
    expect(await reveal(body.referralId)).not.toHaveProperty('sentAs');
    const holding = (await everything()).filter((item) => /宋小雨|3 幢/.test(item));
    expect(holding.filter((item) => !item.includes('"sk":"IDENTITY"'))).toEqual([]);
    expect(holding).toHaveLength(1);
  });

  it.each([
    ['nothing that says where', {}, ['/place']],
    ['a code without the digits', { receiptCode: '7K3QF-9XW2M' }, ['/place']],
    ['nothing that is known', { place: PLACE, known: ' ' }, ['/known']],
    [
      'a street of no district',
      { place: { districtCode: '320404', streetCode: '110101001' } },
      ['/place/streetCode'],
    ],
  ])('is refused with %s, by the field', async (_, body, pointers) => {
    const { status, body: problem } = await report(body);
    const named = problem.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect([status, [...new Set(named)]]).toEqual([400, pointers]);
  });

  it('how to call back is taken in any words', async () => {
    const { body } = await report({ place: PLACE, callBack: '晚上八点后打 85550123，找门卫' });
    expect(await reveal(body.referralId)).toMatchObject({ callBack: '晚上八点后打 85550123，找门卫' });
  });

  it('by the child’s id or file number: the file is named to officers, and nothing of it is answered', async () => {
    const { id } = await office.file('钱小一', '13900071111');
    const { fileNumber, maskedName } = await office.read(id);
    for (const childId of [id, fileNumber]) {
      const { status, body } = await report({ childId });
      expect([status, Object.keys(body)]).toEqual([201, ['referralId', 'receivedAt']]);
      expect(await read(body.referralId)).toMatchObject({
        aboutChildId: id,
        maskedName,
        streetCode: '320404001',
      });
    }
  });

  it('by the receipt of the survey', async () => {
    const { receiptCode, phoneLast4, id } = await office.file('钱小二', '13900072222');
    const { status, body } = await report({ receiptCode, phoneLast4 });
    expect(status).toBe(201);
    expect(await read(body.referralId)).toMatchObject({ aboutChildId: id, office: 'family' });
  });

  it('a child that there is not is not found; with a place the report goes in all the same', async () => {
    expect((await report({ childId: 'no-such-child' })).status).toBe(404);
    expect((await report({ childId: 'no-such-child', place: PLACE })).status).toBe(201);
  });
});

describe('R-HA-02: the key is the report’s id for good', () => {
  it('the same again, also a month later, is one referral; what differs is pointed out, and the first words stay', async () => {
    const key = randomUUID();
    const first = await report({ place: PLACE }, key);
    expect(first.body.referralId).toBe(key);

    const again = await report({ place: PLACE }, key);
    office.later(31 * 24 * 3600);
    const late = await report({ place: PLACE, known: '另一段话' }, key);

    expect([first.status, again.status, late.status]).toEqual([201, 200, 200]);
    expect(again.body).toEqual(first.body);
    expect(late.body).toEqual({ ...first.body, differs: true });
    expect((await reveal(key)).known).toBe(KNOWN);
  });

  it('a key that is no id stands for one', async () => {
    const first = await report({ place: PLACE }, 'outbox/7');
    const again = await report({ place: PLACE }, 'outbox/7');
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.referralId).toBe(first.body.referralId);
  });

  it('ten at once under one key are one', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => report({ place: PLACE }, key)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array(9).fill(200), 201]);
  });

  it('an office’s referral is nobody’s report: its id opens nothing', async () => {
    const { items } = (await office.ask('listReferrals', { sub: 'district', query: {} })).body;
    expect(items.length).toBeGreaterThan(0);
    const { body } = await office.ask('referChild', {
      sub: 'district',
      body: {
        urgency: 'normal',
        referrer: { office: 'school', organisation: '示例小学', name: '沈老师', phone: '13700004321' },
        child: {},
        place: PLACE,
        known: '常常独自在家',
      },
    });
    expect((await report({ place: PLACE }, body.id)).status).toBe(409);
  });
});

describe('R-HA-06: a receipt that does not open holds up no report that names a place', () => {
  it('wrong digits and right ones are answered alike, also when they are tried under one key', async () => {
    const { receiptCode, phoneLast4, id } = await office.file('钱小三', '13900073333');
    const wrong = await report({ receiptCode, phoneLast4: '0000', place: PLACE });
    const right = await report({ receiptCode, phoneLast4, place: PLACE });
    expect([wrong.status, right.status]).toEqual([201, 201]);
    expect(await read(wrong.body.referralId)).not.toHaveProperty('aboutChildId');
    expect(await read(right.body.referralId)).toMatchObject({ aboutChildId: id });

    const key = randomUUID();
    await report({ receiptCode, phoneLast4: '0001', place: PLACE }, key);
    const guesses = [];
    for (const digits of ['0002', phoneLast4])
      guesses.push((await report({ receiptCode, phoneLast4: digits, place: PLACE }, key)).body);
    expect(guesses[0]).toEqual(guesses[1]);
  });

  it('a locked code refuses the report without a place, and takes the one with it', async () => {
    const { receiptCode, phoneLast4 } = await office.file('钱小四', '13900074444');
    for (let tries = 0; tries < 11; tries += 1)
      await office.ask('lookUpReceipt', { body: { receiptCode, phoneLast4: '9998' } });
    const refused = await report({ receiptCode, phoneLast4 });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await report({ receiptCode, phoneLast4, place: PLACE })).status).toBe(201);
  });
});

describe('a member', () => {
  it('R-HA-01: reports under their own name of any child of the district, and sees nothing of the file', async () => {
    const { id } = await office.file('钱小五', '13900075555');
    const headers = { 'idempotency-key': randomUUID() };
    const sent = { sub: 'mother', path: { id }, body: { known: KNOWN }, headers };
    const { status, body } = await office.ask('reportChildHarm', sent);
    expect([status, Object.keys(body)]).toEqual([201, ['referralId', 'receivedAt']]);
    expect(await read(body.referralId)).toMatchObject({
      office: 'volunteer',
      by: 'mother',
      aboutChildId: id,
    });
    expect((await office.ask('getReferral', { sub: 'mother', path: { id: body.referralId } })).status).toBe(
      403,
    );
    expect((await office.ask('reportChildHarm', sent)).status).toBe(200);
  });
});

describe('R-HA-08: harm that is reported in a needs survey', () => {
  it('is a referral of the child whose file it opens, and one with what the page sends by itself', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const note = '求求你们，她爸爸喝酒就打她';
    const body = survey({
      child: { name: '钱小六', gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'] },
      guardian: { name: '钱建国', relation: '爷爷', phone: '13900076666' },
      harm: { suspected: true, note },
    });
    const { status, body: sent } = await office.ask('submitNeedsSurvey', { body, headers });
    expect([status, sent.referralId]).toEqual([201, headers['idempotency-key']]);
    expect(await read(sent.referralId)).toMatchObject({
      office: 'family',
      maskedName: '钱*六',
      urgency: 'harm',
    });

    const { streetCode, communityCode } = body.address;
    const place = { districtCode: '320404', streetCode, communityCode };
    const again = await office.ask('reportHarm', { body: { place, known: note }, headers });
    expect([again.status, again.body]).toEqual([
      200,
      { referralId: sent.referralId, receivedAt: sent.submittedAt },
    ]);
  });
});
