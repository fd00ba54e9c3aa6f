/** R-IN-98: a copy is whole, also of a file that others were merged into, and tells of no other child. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairing } from '../../matching/proposals/pair-builders.ts';
import { aContact } from '../../reporting/digests/builders.ts';
import { withdrawalIn } from '../../support/contacts/contact-builders.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

let office: CaseOffice;
let id: string;
let mergedId: string;
const PHONE = '13512340021';
const reason = '监护人到窗口申请';

/** What the guardian is given. */
const copy = async (of = id, format = 'json') =>
  (await office.ask('copyChild', { sub: 'district', path: { id: of }, body: { reason, format } })).body;

beforeAll(async () => {
  office = await openCaseOffice();
  const { createContact } = await import('../../../functions/store/support/contacts.ts');
  const guardian = { name: '岳东升', relation: '爷爷', phone: PHONE };
  ({ id } = await office.file('岳小山', PHONE, { guardian }));
  ({ id: mergedId } = await office.file('岳晓山', '13512340022'));
  await office.act('correctChild', mergedId, { needs: ['B2'], mostWanted: [], reason: '来电更正' });
  const intoVersion = (await office.read(id)).version;
  const asked = { intoId: id, intoVersion, fields: {}, reason: '重复建档' };
  expect((await office.act('mergeChild', mergedId, asked)).status).toBe(200);

  const sister = await office.file('岳小川', '13512340024', { guardian });
  await office.act('correctChild', sister.id, { name: '岳小穿', reason: '写错' });
  await office.act('correctChild', sister.id, { name: '岳小川', reason: '没有写错' });
  const stranger = await office.file('李雪', '13512340023', {
    guardian: { name: '李梅', relation: '奶奶', phone: '13512340023' },
  });
  const { fileNumber } = await office.read(stranger.id);
  const note = `小山和小川、小穿、小雪都去了，李雪的奶奶李梅（135 1234 0023，档案${fileNumber}）接；小山的爷爷岳东升 ${PHONE}`;
  const contact = { volunteerId: 'v-9', on: '2026-03-09' };
  await office.store.transact([
    office.store.createPairing(pairing({ id: 'p-9', childId: mergedId, volunteerId: 'v-9' })),
    office.store.createWithdrawal(withdrawalIn('rejected', { childId: mergedId, cause: 'privacy' })),
    createContact(aContact({ ...contact, id: 'c-11', childIds: [id, mergedId], note: '和李雪一起读书' })),
    createContact(
      aContact({ ...contact, id: 'c-12', childIds: [id, sister.id, stranger.id], note, problem: '李雪怕狗' }),
    ),
    createContact(aContact({ ...contact, id: 'c-13', childIds: [stranger.id], note: '与此无关' })),
  ]);
  const child = await office.store.getChild(mergedId as never);
  if (!child) throw new Error('no child');
  await office.store.transact([
    office.store.replaceChild(child, { ...child, lastPairingId: 'p-9' } as unknown as typeof child),
  ]);
});
afterAll(() => office.stop());

describe('R-IN-98: of a file that another was merged into, the copy has', () => {
  it('the merged file as it was, with its identity and its consents', async () => {
    const { merged, file } = await copy();

    expect(merged).toMatchObject([
      { identity: { name: '岳晓山' }, file: { status: 'closed', mergedInto: file.id, consents: [{}] } },
    ]);
  });

  it('its corrections, its pairings, its requests to leave', async () => {
    const { corrections, pairings, withdrawals } = await copy();

    expect(corrections).toMatchObject([{ reason: '来电更正', was: { needs: expect.any(Array) } }]);
    expect(pairings).toHaveLength(1);
    expect(withdrawals).toMatchObject([{ status: 'rejected', cause: 'privacy' }]);
  });

  it('on the page too, in words and not in codes', async () => {
    const page = await copy(id, 'html');

    expect(page).toMatch(/已并入的档案 320404-/);
    expect(page).toContain('岳晓山');
    expect(page).toMatch(/更正前.*来电更正.*需要的帮扶：\p{Script=Han}/su);
    expect(page).not.toMatch(/leftBehind|undefined|\[object/);
  });
});

describe('R-IN-98: a contact with several children', () => {
  const shared = async () => {
    const { contacts } = await copy();
    return contacts.find(({ isShared }: { isShared: boolean }) => isShared);
  };

  it('is in the copy once, with its note, problem and highlight, and no other family’s', async () => {
    const { contacts } = await copy();

    expect(contacts.map(({ note }: { note: string }) => note.slice(0, 6)).toSorted()).toEqual([
      '和李雪一起读',
      expect.stringMatching(/^小山和\*/),
    ]);
  });

  it('names the others by no name, no former name, no first name and no number, and leaves the child’s own', async () => {
    const { note, problem } = await shared();

    expect(note).toBe(`小山和*、*、小*都去了，*的奶奶*（*，档案*）接；小山的爷爷岳东升 ${PHONE}`);
    expect(problem).toBe('*怕狗');
  });

  it('states on the page that names were left out', async () => {
    expect(await copy(id, 'html')).toContain('同时涉及其他孩子，其姓名已隐去');
  });
});

it('R-IN-98: a copy names no member, whatever is in progress', async () => {
  await office.act('transferChild', id, {
    streetCode: '320404002',
    communityCode: '320404002001',
    reason: '搬家',
  });
  await office.act('eraseChild', id, { reason }, 'district');
  const whole = await copy();

  expect(whole.file).toMatchObject({ transfer: { reason: '搬家' }, erasure: { step: 'asked' } });
  expect(JSON.stringify(whole)).not.toMatch(/"(member-)?(street|district)"/);
});
