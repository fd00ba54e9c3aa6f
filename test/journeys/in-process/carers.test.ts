import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { enrol, member, survey } from '../../builders.ts';
import { type Office, openOffice } from './cloud.ts';

let office: Office;
let forms = 0;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'), member('street'));
});
afterAll(() => office.stop());
beforeEach(() => office.later());

const guardian = { name: '王建军', relation: '父亲', phone: '13900005501' };
const carer = { name: '李秀英', relation: '奶奶', phone: '13900005502' };

/** A carer’s form; another child each time. */
async function send(change: Record<string, unknown> = {}) {
  forms += 1;
  office.later(1);
  const { consent: _none, guardian: _gone, ...form } = survey();
  const child = { ...form.child, name: `照小${'一二三四五六七八九十'[forms]}` };
  const body = { ...form, child, filledInBy: 'carer', carer, ...change };
  const headers = { 'idempotency-key': `carers-form-${forms}` };
  return office.ask('submitNeedsSurvey', { body, headers });
}

async function filed(change: Record<string, unknown> = {}) {
  const sent = await send(change);
  const { body } = await office.ask('listChildren', { sub: 'district', query: { limit: '200' } });
  const newest = body.items.toSorted((a: { submittedAt: string }, b: { submittedAt: string }) =>
    a.submittedAt < b.submittedAt ? 1 : -1,
  )[0];
  return { id: newest.id as string, receipt: { receiptCode: sent.body.receiptCode, phoneLast4: '5502' } };
}
const read = async (id: string) => (await office.ask('getChild', { sub: 'street', path: { id } })).body;
const codeFor = (id: string, of: string) =>
  office.ask('issueReceiptCode', {
    sub: 'district',
    path: { id },
    body: { for: of, by: 'letter', reason: '由监护人本人同意' },
  });

describe('R-IN-144: a carer fills in a form', () => {
  it('that waits for the guardian’s consent, and says so at once', async () => {
    const { status, body } = await send();

    expect([status, body.waitingForConsent]).toEqual([201, ['guardian']]);
  });

  it('a carer’s tick is no consent', async () => {
    const consent = { agreed: true, noticeVersion: CONSENT_NOTICE.version, purposes: ['publicity'] };
    const { id } = await filed({ consent });

    expect(await read(id)).toMatchObject({ consents: [], waitingForConsent: ['guardian'] });
  });

  it('the file is verified and waits; nobody is matched until the guardian has consented', async () => {
    const { id } = await filed({ guardian });
    expect((await office.verify(id)).status).toBe(200);

    const candidates = await office.ask('listCandidates', { sub: 'street', path: { id } });

    expect(candidates.body.code).toBe('childNotWaiting');
    expect((await read(id)).waitingForConsent).toEqual(['guardian']);
  });

  it.each([
    ['a carer who is not named', { carer: undefined }, '/carer'],
    ['a guardian who is not named', { filledInBy: 'guardian' }, '/guardian'],
    ['a guardian who does not consent', { filledInBy: 'guardian', guardian }, '/consent'],
    ['an unknown person', { filledInBy: 'neighbour' }, '/filledInBy'],
    ['a carer’s phone', { carer: { ...carer, phone: '1' } }, '/carer/phone'],
  ])('%s: 400', async (_, change, pointer) => {
    const { status, body } = await send(change);

    expect([status, body.errors?.[0].pointer]).toEqual([400, pointer]);
  });

  it.each(['officer', 'community'])(
    'what an %s enters with a family waits for the guardian too',
    async (by) => {
      const { id } = await filed({ filledInBy: by, guardian, carer: undefined });

      expect(await read(id)).toMatchObject({ filledInBy: by, waitingForConsent: ['guardian'] });
    },
  );
});

describe('R-IN-145: a carer’s code follows the file, and no more', () => {
  it('shows how far it has come', async () => {
    const { receipt } = await filed();

    expect(await office.lookUp(receipt)).toMatchObject({ status: 200, body: { status: 'submitted' } });
  });

  it('neither consents, nor withdraws', async () => {
    const { id, receipt } = await filed({ guardian });
    const pairing = { ...receipt, purpose: 'pairing' };
    const agreed = { ...pairing, agreed: true, noticeVersion: CONSENT_NOTICE.version };
    const answers = [
      await office.ask('changeConsentByReceipt', { body: agreed }),
      await office.ask('changeConsentByReceipt', { body: { ...pairing, agreed: false } }),
      await office.ask('submitWithdrawal', {
        body: { ...receipt, cause: 'other', reason: '不需要了', website: '', fillSeconds: 30 },
        headers: { 'idempotency-key': 'carers-withdrawal' },
      }),
      await office.ask('answerAsGuardian', {
        body: { ...receipt, proposalId: 'proposal-1', answer: 'agree' },
      }),
    ];

    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      [409, 409, 409, 409].map((status) => [status, 'guardianOnly']),
    );
    expect((await read(id)).consents).toEqual([]);
  });

  it('the guardian consents with a code of their own, and the carer’s goes on following', async () => {
    const { id, receipt } = await filed({ guardian });
    await office.verify(id);
    const issued = await codeFor(id, 'guardian');
    const own = { receiptCode: issued.body.code, phoneLast4: '5501' };

    const { status } = await office.ask('changeConsentByReceipt', {
      body: { ...own, purpose: 'pairing', agreed: true, noticeVersion: CONSENT_NOTICE.version },
    });

    expect(status).toBe(200);
    expect((await read(id)).waitingForConsent).toBeUndefined();
    expect((await office.lookUp(receipt)).status).toBe(200);
  });

  it('a new code of the carer’s voids the former one, and consents to nothing either', async () => {
    const { id, receipt } = await filed();
    const { body } = await codeFor(id, 'carer');

    expect((await office.lookUp(receipt)).status).toBe(404);
    const renewed = { receiptCode: body.code, phoneLast4: '5502' };
    expect((await office.lookUp(renewed)).status).toBe(200);
    const withdrawn = { ...renewed, purpose: 'pairing', agreed: false };
    expect((await office.ask('changeConsentByReceipt', { body: withdrawn })).body.code).toBe('guardianOnly');
  });

  it('no code for a guardian whom the file does not name; an officer adds them, and then it is issued', async () => {
    const { id } = await filed();
    expect((await codeFor(id, 'guardian')).body.code).toBe('noGuardian');

    const { version } = await read(id);
    const headers = { 'if-match': `"${version}"` };
    const body = { guardian, reason: '电话核实监护人' };
    expect((await office.ask('correctChild', { sub: 'street', path: { id }, headers, body })).status).toBe(
      200,
    );

    expect((await codeFor(id, 'guardian')).status).toBe(201);
  });
});

describe('R-IN-91: a file with a carer', () => {
  it('is found by the carer’s name and phone as well', async () => {
    const other = { name: '赵玉兰', relation: '外婆', phone: '13900005577' };
    const { id } = await filed({ guardian, carer: other });

    for (const sought of [{ name: '赵玉兰' }, { phone: '13900005577' }, { name: '王建军' }]) {
      const body = { ...sought, purpose: 'contact' };
      const found = await office.ask('searchChildren', { sub: 'district', body });
      expect(found.body.found.map((one: { id: ChildId }) => one.id)).toContain(id);
    }
  });

  it('shows both grown-ups to whoever opens the identity', async () => {
    const { id } = await filed({ guardian });

    const shown = await office.ask('revealChild', {
      sub: 'district',
      path: { id },
      body: { purpose: 'contact' },
    });

    expect(shown.body).toMatchObject({ guardian, carer });
  });
});
