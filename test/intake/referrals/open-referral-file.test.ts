/** From a referral to the child’s file, and where it goes with it: through the routes, on a real engine. */
import { describe, expect, it } from 'vitest';
import { referredChild, survey } from '../../builders.ts';
import { NEW_PLACE } from '../children/case-office.ts';
import {
  act,
  agreeOnPaper,
  office,
  openedFile,
  person,
  read,
  refer,
  runReferrals,
} from './referral-office.ts';

runReferrals();

describe('R-RF-02: a file for the child', () => {
  it('is complete with the officer’s answers, without consent, and its timeline names the referral', async () => {
    const { id, childId, opened } = await openedFile('周小九', '13900010009');

    expect(opened.body).toMatchObject({ status: 'fileOpened', childId });
    expect(opened.body).not.toHaveProperty('receiptCode');
    expect(await office.read(childId, 'street')).toMatchObject({
      status: 'submitted',
      source: 'referral',
      consents: [],
      referralIds: [id],
    });
    const { number } = await read(id);
    expect((await office.timeline(childId)).find(({ action }) => action === 'child.referred')).toMatchObject({
      text: '由转介建档',
      from: '学校',
      to: number,
      by: '镇（街道）妇联',
    });
  });

  it('R-RF-04: waits for the guardian’s consent; its verification stops the second clock and is notified', async () => {
    const { id, childId, receiptCode, phoneLast4 } = await openedFile('周小十', '13900010010');

    expect((await office.act('verifyChild', childId)).body.code).toBe('consentMissing');
    await agreeOnPaper(childId);
    expect((await office.act('verifyChild', childId)).status).toBe(200);

    const shown = await read(id);
    expect(shown).toMatchObject({ status: 'verified', childId });
    expect(shown).not.toHaveProperty('clock');
    const { body } = await office.lookUp({ receiptCode, phoneLast4 });
    expect([body.statusText, body.timeline.at(-1).text]).toEqual(['已核实，由妇联继续跟进', '已核实']);
    expect(await office.historyOf('referral', id)).toEqual([
      'referral.received',
      'referral.takenUp',
      'referral.fileOpened',
      'referral.verified',
    ]);
  });

  it('is opened once it is taken up, once, by its own street, in its own street, for a minor', async () => {
    const { id } = await refer(person('周十一', '13900010011'));
    const form = referredChild(person('周十一', '13900010011'));
    const elsewhere = { address: { ...NEW_PLACE, detail: '8幢302室' } };
    const tooOld = { child: { ...person('周十一', '1').child, birthMonth: '2000-01' } };

    expect((await act('openReferralFile', id, form)).body.code).toBe('wrongStatus');
    await act('takeUpReferral', id);
    expect((await act('openReferralFile', id, form, 'street-2')).status).toBe(404);
    const pointers = [elsewhere, tooOld].map(async (change) => {
      const { status, body } = await act('openReferralFile', id, referredChild({ ...form, ...change }));
      return [status, body.errors[0].pointer];
    });
    expect(await Promise.all(pointers)).toEqual([
      [400, '/address/streetCode'],
      [400, '/child/birthMonth'],
    ]);
    expect((await act('openReferralFile', id, form)).status).toBe(200);
    expect((await act('openReferralFile', id, form)).body.code).toBe('wrongStatus');
    const stale = { sub: 'street', path: { id }, headers: { 'if-match': '"1"' } };
    expect((await office.ask('takeUpReferral', stale)).status).toBe(412);
  });

  it('the guardian may agree with a code that the officer issues for that file', async () => {
    const { childId } = await openedFile('周十二', '13900010012');
    const held = { receiptCode: await office.codeByLetter(childId, 'street'), phoneLast4: '0012' };
    const consent = {
      ...held,
      purpose: 'pairing',
      agreed: true,
      noticeVersion: survey().consent.noticeVersion,
    };

    expect((await office.ask('changeConsentByReceipt', { body: consent })).status).toBe(200);
    expect((await office.act('verifyChild', childId)).body.status).toBe('waiting');
  });
});

describe('R-RF-14, R-RF-03: a child who has a file', () => {
  const onFile = (name: string, phone: string, change = {}) =>
    office.file(name, phone, {
      address: { streetCode: '320404001', communityCode: '320404001001', detail: '1幢1室' },
      ...change,
    });

  it('is found by name and birth month or phone, by phone alone, by name in the street, and within reach only', async () => {
    const filed = await onFile('吴小一', '13900020001');
    const alike = await refer({ child: { name: '吴 小一', birthMonth: '2016-09' }, guardian: {} });
    const samePhone = await refer({ child: {}, guardian: { phone: '13900020001' } });
    const sameName = await refer({ child: { name: '吴小一' }, guardian: {} });
    const other = await refer({ child: { name: '吴大一', birthMonth: '2016-09' }, guardian: {} });
    const found = async (id: string, sub = 'street') =>
      (await office.ask('listReferralDuplicates', { sub, path: { id } })).body.candidates?.map(
        (one: { child: { id: string }; likelihood: string; shared: string[] }) => [
          one.child.id === filed.id,
          one.likelihood,
          one.shared.join(' '),
        ],
      );

    expect(await found(alike.id)).toEqual([[true, 'likely', 'name birthMonth']]);
    expect(await found(samePhone.id)).toEqual([[true, 'possible', 'phone']]);
    expect(await found(sameName.id)).toEqual([[true, 'possible', 'name']]);
    expect(await found(other.id)).toEqual([]);
    const elsewhere = await refer({
      ...{ child: { name: '吴小一', birthMonth: '2016-09' }, guardian: {} },
      place: { districtCode: '320404', streetCode: '320404002' },
    });
    expect(await found(elsewhere.id, 'street-2')).toEqual([]);
    expect(await found(elsewhere.id, 'district')).toHaveLength(1);
  });

  it('is linked: the file names the referral, and its verification ends the referral', async () => {
    const filed = await onFile('吴小二', '13900020002');
    const { fileNumber: filedNumber } = await office.read(filed.id);
    const { id } = await refer({ child: { name: '吴小二' }, guardian: {} });
    await act('takeUpReferral', id);

    expect((await act('linkReferral', id, { childId: 'nobody' })).status).toBe(404);
    for (const fileNumber of ['320404-26-NOSUCHNO', filedNumber.slice(10)])
      expect((await act('linkReferral', id, { fileNumber })).status).toBe(404);
    for (const fileNumber of [filedNumber.slice(0, 16), '王', ''])
      expect(await act('linkReferral', id, { fileNumber })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'fileReference.invalid' }] },
      });
    expect((await act('linkReferral', id, { fileNumber: ` ${filedNumber.toLowerCase()}` })).body.status).toBe(
      'linked',
    );

    expect((await office.timeline(filed.id)).at(-1)).toMatchObject({ action: 'child.referred' });
    await office.verify(filed.id, 'street');
    expect((await read(id)).status).toBe('verified');
  });

  it('whose file is verified ends the referral at once, and the referrer does not learn that there was one', async () => {
    const filed = await onFile('吴小三', '13900020003');
    await office.verify(filed.id, 'street');
    const { id, ...receipt } = await refer({ child: { name: '吴小三' }, guardian: {} });
    await act('takeUpReferral', id);

    expect((await act('linkReferral', id, { childId: filed.id })).body.status).toBe('verified');

    const texts = (await office.lookUp(receipt)).body.timeline.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(['已收到转介', '已受理', '已建档', '已核实']);
  });

  it('whose file is closed is re-opened first; a file of another street cannot be linked', async () => {
    const filed = await onFile('吴小四', '13900020004');
    await office.act('closeChild', filed.id, { reason: '迁出' });
    const away = await onFile('吴小五', '13900020005', {
      address: { ...NEW_PLACE, detail: '2幢2室' },
    });
    const { id } = await refer({ child: { name: '吴小四' }, guardian: {} });
    await act('takeUpReferral', id);

    expect((await act('linkReferral', id, { childId: filed.id })).body.code).toBe('fileClosed');
    expect((await act('linkReferral', id, { childId: away.id })).status).toBe(404);
  });
});

describe('R-RF-08: a referral follows its file', () => {
  it('into another street', async () => {
    const { id, childId } = await openedFile('郑小一', '13900030001');
    await office.act('transferChild', childId, { ...NEW_PLACE, reason: '随父母迁居' });
    await office.act('acceptTransfer', childId, { detail: '8幢302室' }, 'street-2');

    expect(await read(id, 'street-2')).toMatchObject({ id, ...NEW_PLACE, status: 'fileOpened' });
    expect((await office.ask('getReferral', { sub: 'street', path: { id } })).status).toBe(404);
  });

  it('into the file that remains of two', async () => {
    const first = await office.file('郑小二', '13900030002');
    const { id, childId } = await openedFile('郑小二', '13900030002');
    const { version } = await office.read(first.id);

    await office.act('mergeChild', childId, { intoId: first.id, intoVersion: version, reason: '同一名儿童' });
    expect(await read(id)).toMatchObject({ childId: first.id, status: 'fileOpened' });
    await office.verify(first.id, 'street');

    expect((await read(id)).status).toBe('verified');
  });

  it('R-RF-07: to its end, when the file is closed before verification', async () => {
    const { id, childId, ...receipt } = await openedFile('郑小三', '13900030003');

    await office.act('closeChild', childId, { reason: '家庭已迁往外省' });

    expect((await read(id)).status).toBe('closed');
    expect((await office.lookUp(receipt)).body.statusText).toBe('已办结');
  });
});
