import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrol, member } from '../../builders.ts';
import { pairing } from '../../matching/proposals/pair-builders.ts';
import { aContact } from '../../reporting/digests/builders.ts';
import { withdrawalIn } from '../../support/contacts/contact-builders.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

let office: CaseOffice;
let id: string;
const reason = '监护人到窗口申请';

beforeAll(async () => {
  office = await openCaseOffice();
  const { createContact } = await import('../../../functions/store/support/contacts.ts');
  await enrol(member('district', { sub: 'second', id: 'second' }));
  const guardian = { name: '<b>岳</b>东升', relation: '爷爷', phone: '13512340001' };
  ({ id } = await office.file('岳小川', '13512340001', { guardian, note: '"父亲" & 在外' }));
  await office.act('correctChild', id, { name: '岳小山', reason: '写错' });
  office.later();
  await office.ask('revealChild', {
    sub: 'street',
    path: { id },
    body: { purpose: 'visit', note: '入户' },
  });
  office.later();
  await office.ask('searchChildren', { sub: 'street', body: { purpose: 'contact', name: '岳小山' } });
  const child = await office.store.getChild(id as never);
  if (!child) throw new Error('no child');
  const pair = { id: 'p-1', childId: id, volunteerId: 'v-1', volunteerName: '何*娟' };
  const paired = { ...child, status: 'paired', pairingId: 'p-1' } as unknown as typeof child;
  const contact = { volunteerId: 'v-1', on: '2026-03-09' };
  await office.store.transact([
    office.store.createPairing(pairing(pair)),
    office.store.createWithdrawal(withdrawalIn('rejected', { childId: id, cause: 'privacy' })),
    office.store.replaceChild(child, paired),
    createContact(aContact({ ...contact, id: 'c-1', childIds: [id], note: '一起读书' })),
    createContact(aContact({ ...contact, id: 'c-2', childIds: [id, 'another'], note: '另一家的事' })),
    createContact(aContact({ ...contact, id: 'c-3', childIds: ['another'], note: '与此无关' })),
  ]);
});
afterAll(() => office.stop());

const copy = (body: object = {}, sub = 'district') =>
  office.ask('copyChild', { sub, path: { id }, body: { reason, ...body } });

it('R-IN-98: a copy has everything: identity, file, consents, corrections, pairings, withdrawals, contacts, history', async () => {
  const { status, headers, body } = await copy({ format: 'json' });

  expect([status, headers['content-disposition']]).toEqual([200, 'attachment']);
  expect(body.identity).toMatchObject({
    name: '岳小山',
    guardian: { phone: '13512340001' },
    note: '"父亲" & 在外',
  });
  expect(body.file).toMatchObject({ kinds: ['leftBehind'], consents: [{ purpose: 'pairing' }] });
  expect(body.file.householdKeys).toBeUndefined();
  expect(body.corrections).toMatchObject([{ reason: '写错', was: { name: '岳小川' } }]);
  expect(body.pairings).toMatchObject([{ volunteerName: '何*娟' }]);
  expect(body.withdrawals).toMatchObject([
    { status: 'rejected', cause: 'privacy', finding: expect.any(String), decision: '同意街道意见' },
  ]);
  expect(body.timeline.map(({ text }: { text: string }) => text)).toEqual(['建档', '更正档案内容']);
});

it('R-IN-98: a copy lists every identity access with its time and purpose, by office and not by person', async () => {
  const { body } = await copy({ format: 'json' });
  const looks = body.looks.filter(({ text }: { text: string }) => !text.includes('副本'));

  expect(looks.map(({ text, by, reason: why }: Record<string, string>) => [text, by, why])).toEqual([
    ['查看身份信息', '镇（街道）妇联', '走访 入户'],
    ['列入按姓名或电话查找的结果', '镇（街道）妇联', '联系家庭'],
  ]);
  expect(JSON.stringify(body)).not.toMatch(/member-(street|district)/);
});

it('R-IN-98: as a page it is complete, and what people typed is shown as text', async () => {
  const { headers, body } = await copy();

  expect(headers['content-type']).toContain('text/html');
  expect(body).toContain('岳小山');
  expect(body).toContain('&lt;b&gt;岳&lt;/b&gt;东升');
  expect(body).not.toMatch(/<b>|<script|src=|href=/);
});

it('R-IN-98: in English, the codes of the file are in English too', async () => {
  const { body } = await office.ask('copyChild', {
    sub: 'district',
    path: { id },
    body: { reason },
    headers: { 'accept-language': 'en' },
  });

  expect(body).toContain('Access to personal details');
  expect(body).toContain('Left-behind');
  expect(body).not.toMatch(/留守|已结对|工作日/);
});

it('R-IN-98: is logged with its reason, counts as an identity access, and is for district officers only', async () => {
  await copy({ reason: '来函申请' }, 'second');
  const entries = await office.entriesOf('child', id);

  expect(entries.filter(({ action }) => action === 'child.copied').map(({ why }) => why)).toContain(
    '来函申请',
  );
  expect((await copy({}, 'street')).status).toBe(403);
  expect((await copy({}, 'auditor')).status).toBe(403);
  expect((await copy({ reason: undefined })).body.errors[0].pointer).toBe('/reason');
  expect(
    (await office.ask('copyChild', { sub: 'district', path: { id: 'nobody' }, body: { reason } })).status,
  ).toBe(404);
});

it('R-IN-98: an erased file has none', async () => {
  const gone = await office.file('岳大川', '13512340009');
  await office.act('eraseChild', gone.id, { reason }, 'district');
  await office.act('eraseChild', gone.id, { reason }, 'second');
  const { status, body } = await office.ask('copyChild', {
    sub: 'district',
    path: { id: gone.id },
    body: { reason },
  });
  expect([status, body.code]).toEqual([409, 'erased']);
});
