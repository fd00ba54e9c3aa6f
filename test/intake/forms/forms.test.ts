import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import { enrol, member, survey } from '../../builders.ts';
import { call } from '../../call.ts';
import { startEngine } from '../../engine.ts';

let engine: Awaited<ReturnType<typeof startEngine>>;
let handler: typeof import('../../../functions/intake/api.ts')['handler'];

beforeAll(async () => {
  engine = await startEngine();
  ({ handler } = await import('../../../functions/intake/api.ts'));
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'other', id: 'other', streets: ['320404002'] }),
  );
});
afterAll(() => engine.stop());

let phones = 13900000000;
function nextPhone() {
  phones += 1;
  return String(phones);
}
const submit = (body: unknown, headers: Record<string, string> = { 'idempotency-key': nextPhone() }) =>
  call(handler, intakeRoutes.submitNeedsSurvey, { body, headers });
const childOf = async () => {
  const { body } = await call(handler, intakeRoutes.listChildren, {
    sub: 'district',
    query: { limit: '200', status: 'submitted' },
  });
  return body.items.at(-1);
};
const withPhone = (name: string) => {
  const phone = nextPhone();
  return survey({
    child: { ...survey().child, name },
    guardian: { name: '李国强', relation: '父亲', phone },
  });
};

describe('the needs survey', () => {
  it('gives a receipt that opens the file’s progress with the phone’s last four digits', async () => {
    const body = withPhone('赵一');
    const sent = await submit(body);
    expect(sent.status).toBe(201);
    const held = { receiptCode: sent.body.receiptCode, phoneLast4: body.guardian.phone.slice(-4) };
    const receipt = await call(handler, intakeRoutes.lookUpReceipt, { body: held });
    expect(receipt.body).toMatchObject({
      kind: 'child',
      status: 'submitted',
      statusText: '已收到，等待镇（街道）妇联核实',
    });
    const wrong = await call(handler, intakeRoutes.lookUpReceipt, { body: { ...held, phoneLast4: '0000' } });
    expect(wrong.status).toBe(404);
  });

  it('Rule 3: the same key sent again changes nothing and gets the same answer; with another body it is refused', async () => {
    const body = withPhone('钱二');
    const headers = { 'idempotency-key': 'twice' };
    const first = await submit(body, headers);
    const again = await submit(body, headers);
    const other = await submit(withPhone('孙三'), headers);
    expect(again).toEqual(first);
    expect([other.status, other.body.code]).toEqual([409, 'idempotencyKeyReused']);
    const { body: list } = await call(handler, intakeRoutes.listChildren, {
      sub: 'district',
      query: { limit: '200' },
    });
    expect(list.items.filter((one: { maskedName: string }) => one.maskedName === '钱*')).toHaveLength(1);
  });

  it('names every wrong field in the asker’s language, and nothing is stored', async () => {
    const before = (await call(handler, intakeRoutes.listChildren, { sub: 'district' })).body.items.length;
    const spoiled = survey({
      mostWanted: ['D5'],
      guardian: { name: '', relation: '爷爷', phone: '123' },
      needs: ['Z9'],
    });
    const zh = await submit(spoiled);
    const en = await submit(spoiled, { 'idempotency-key': 'x', 'accept-language': 'en' });
    expect(zh.headers['content-type']).toContain('application/problem+json');
    const pointers = zh.body.errors.map((error: { pointer: string }) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/guardian/name', '/guardian/phone', '/needs/0']));
    expect(
      zh.body.errors.find((error: { pointer: string }) => error.pointer === '/guardian/phone').message,
    ).toMatch(/手机/);
    expect(en.body.title).toBe('Some of the information you entered is not valid');
    expect((await call(handler, intakeRoutes.listChildren, { sub: 'district' })).body.items).toHaveLength(
      before,
    );
  });

  it.each([
    ['without Idempotency-Key', survey(), {}, 400, 'idempotencyKeyMissing'],
    ['not JSON', '{', { 'content-type': 'application/json' }, 400, 'malformed'],
    ['another content type', 'a=b', { 'content-type': 'text/plain' }, 415, 'notJson'],
    ['too large', survey({ note: 'x'.repeat(256 * 1024) }), {}, 413, 'tooLarge'],
    [
      'an old notice',
      survey({ consent: { agreed: true, noticeVersion: '2019' } }),
      {},
      409,
      'noticeOutdated',
    ],
    ['without consent', survey({ consent: { agreed: false, noticeVersion: '2026-01' } }), {}, 400, 'invalid'],
    [
      'R-IN-01: a child who is 18 or older',
      survey({ child: { ...survey().child, birthMonth: '2001-01' } }),
      {},
      400,
      'invalid',
    ],
    [
      'R-IN-01: a child born in the future',
      survey({ child: { ...survey().child, birthMonth: '2090-01' } }),
      {},
      400,
      'invalid',
    ],
  ])('%s is a problem document', async (name, body, headers, status, code) => {
    const key: Record<string, string> =
      name === 'without Idempotency-Key' ? {} : { 'idempotency-key': name.replace(/\W/g, '') };
    const answer = await submit(body, { ...key, ...headers });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('a child’s file', () => {
  it('R-IN-03, Rule 7: waits once the street has verified it; a stale version is refused with both sides', async () => {
    await submit(withPhone('周四'));
    const child = await childOf();
    const path = { id: child.id };
    const verify = (version: string) =>
      call(handler, intakeRoutes.verifyChild, { sub: 'street', path, headers: { 'if-match': version } });
    expect((await call(handler, intakeRoutes.verifyChild, { sub: 'street', path })).status).toBe(428);
    const verified = await verify('"1"');
    expect(verified.body).toMatchObject({ status: 'waiting', version: 2 });
    expect(verified.headers.etag).toBe('"2"');
    const stale = await verify('"1"');
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ id: child.id, version: 2 });
    expect((await verify('"2"')).body.code).toBe('wrongStatus');
  });

  it('Rule 6: another street’s file is not found, not forbidden', async () => {
    const { id } = await childOf();
    const asked = { sub: 'other', path: { id } };
    const answers = await Promise.all([
      call(handler, intakeRoutes.getChild, asked),
      call(handler, intakeRoutes.verifyChild, { ...asked, headers: { 'if-match': '"1"' } }),
      call(handler, intakeRoutes.revealChild, { ...asked, body: { purpose: 'visit' } }),
      call(handler, intakeRoutes.listChildren, { sub: 'other', query: { street: '320404001' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('Rule 5: lists are masked; an identity is opened for a purpose, and the access is in the audit log', async () => {
    await submit(withPhone('吴小五'));
    const child = await childOf();
    expect(child.maskedName).toBe('吴*五');
    expect(JSON.stringify(child)).not.toMatch(/吴小五|139\d{8}/);
    const asked = { sub: 'street', path: { id: child.id } };
    expect((await call(handler, intakeRoutes.revealChild, { ...asked, body: {} })).status).toBe(400);
    const opened = await call(handler, intakeRoutes.revealChild, {
      ...asked,
      body: { purpose: 'visit', note: '首次家访' },
    });
    expect(opened.body).toMatchObject({ name: '吴小五', guardian: { relation: '父亲' } });
    const { entriesOf } = await import('../../../functions/store/audit.ts');
    const about = { districtCode: child.districtCode, subject: { kind: 'child', id: child.id } };
    const page = await entriesOf(about, { limit: 10, fingerprint: 'test' });
    expect(page).toMatchObject({
      items: [{ action: 'child.submitted' }, { action: 'child.revealed', why: 'visit: 首次家访' }],
    });
  });

  it('a cursor goes on where it stopped, and serves nobody else', async () => {
    const first = await call(handler, intakeRoutes.listChildren, { sub: 'district', query: { limit: '2' } });
    const cursor = first.body.next;
    const second = await call(handler, intakeRoutes.listChildren, {
      sub: 'district',
      query: { limit: '2', cursor },
    });
    expect(second.body.items[0].id).not.toBe(first.body.items[1].id);
    const stolen = await call(handler, intakeRoutes.listChildren, {
      sub: 'street',
      query: { limit: '2', cursor },
    });
    const elsewhere = await call(handler, intakeRoutes.listVolunteers, {
      sub: 'district',
      query: { cursor },
    });
    expect([stolen.status, elsewhere.status]).toEqual([400, 400]);
  });
});
