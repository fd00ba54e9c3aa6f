/** Referrals through the routes, on a real engine: from the form to the verified file. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { intakeRoutes } from '../../shared/intake/routes.ts';
import { enrol, member, referral, referredChild, survey } from '../builders.ts';
import type { Answered } from '../call.ts';
import { type CaseOffice, NEW_PLACE, openCaseOffice } from './case-office.ts';
import { parsedMessages } from './messages.ts';

let office: CaseOffice;
let sent = 0;

beforeAll(async () => {
  office = await openCaseOffice();
  await enrol(
    member('referrer', { organisation: '示例小学', email: 'school@changban.example' }),
    member('referrer', { id: 'police', sub: 'police', organisation: '示例派出所' }),
    member('street', { id: 'both', sub: 'both', streets: ['320404001', '320404002'] }),
  );
});
afterAll(() => office?.stop());

/** By the public form, in the names of one more child. */
async function refer(change: Record<string, unknown> = {}) {
  sent += 1;
  office.later();
  const headers = { 'idempotency-key': `referral-${sent}` };
  const { body } = await office.ofIntake('submitReferral', { body: referral(change), headers });
  const { items } = await listed('district');
  const newest = items.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]!;
  return { id: newest.id as string, receiptCode: body.receiptCode as string, phoneLast4: '4321' };
}

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly streetCode?: string;
}
const listed = async (sub: string, query: Record<string, string> = {}) =>
  (await office.ofIntake('listReferrals', { sub, query: { limit: '200', ...query } })).body as {
    items: Shown[];
  };
const read = async (id: string, sub = 'district') =>
  (await office.ofIntake('getReferral', { sub, path: { id } })).body;

async function act(
  name: keyof typeof intakeRoutes,
  id: string,
  body?: unknown,
  sub = 'street',
): Promise<Answered> {
  office.later();
  const headers = { 'if-match': `"${(await read(id)).version}"` };
  return office.ofIntake(name, { sub, path: { id }, headers, ...(body !== undefined && { body }) });
}

const person = (name: string, phone: string, birthMonth = '2015-04') => ({
  child: { name, gender: 'male', birthMonth, kinds: ['orphan'] },
  guardian: { name: `${name}的外婆`, relation: '外婆', phone },
});

/** Taken up, with a file. */
async function openedFile(name: string, phone: string) {
  const { id, ...receipt } = await refer(person(name, phone));
  await act('takeUpReferral', id);
  const opened = await act('openReferralFile', id, referredChild(person(name, phone)));
  return { id, ...receipt, childId: opened.body.childId as string, opened };
}

async function agreeOnPaper(childId: string) {
  const body = {
    purpose: 'pairing',
    agreed: true,
    noticeVersion: survey().consent.noticeVersion,
    on: '2026-03-10',
  };
  return office.act('recordChildConsent', childId, body);
}

describe('R-RF-13: whoever referred', () => {
  it('reads the status with the receipt, and neither name nor officer nor reason', async () => {
    const { id, ...receipt } = await refer(person('周小一', '13900010001'));
    await act('takeUpReferral', id);
    await act('declineReferral', id, { reason: 'other', note: '家中另有亲属照顾' });

    const { body } = await office.lookUp(receipt);

    expect(body).toMatchObject({
      kind: 'referral',
      status: 'declined',
      timeline: [{ text: '已收到转介' }, { text: '已受理' }, { text: '已办结' }],
      consents: [],
      mayWithdraw: false,
    });
    expect(JSON.stringify(body)).not.toMatch(/周|外婆|亲属|member|320404001|leftBehind|child/);
  });

  it('does nothing else with it: no consent, no withdrawal, no correction', async () => {
    const { receiptCode, phoneLast4 } = await refer(person('周小二', '13900010002'));
    const held = { receiptCode, phoneLast4 };
    const consent = { ...held, purpose: 'pairing', agreed: false };

    expect((await office.ofIntake('changeConsentByReceipt', { body: consent })).status).toBe(404);
    expect((await office.ofIntake('mendSurvey', { body: { ...held, survey: survey() } })).status).toBe(404);
    const headers = { 'idempotency-key': 'leave' };
    expect(
      (await office.ofIntake('submitWithdrawal', { body: { ...held, reason: '不需要' }, headers })).status,
    ).toBe(404);
    expect((await office.lookUp({ receiptCode, phoneLast4: '0000' })).status).toBe(404);
  });

  it('as a member sees her own with the status only, and is mailed; another referrer sees nothing', async () => {
    const made = await office.ofIntake('referChild', {
      sub: 'referrer',
      body: referral(person('周小三', '13900010003')),
    });
    const { id } = made.body;
    await act('takeUpReferral', id);

    expect(made.status).toBe(201);
    const own = (await listed('referrer')).items;
    expect(own).toMatchObject([{ id, publicStatus: 'takenUp', statusText: '已受理，正在了解情况' }]);
    expect(Object.keys(await read(id, 'referrer')).toSorted()).toEqual(
      ['id', 'number', 'publicStatus', 'receivedAt', 'statusText', 'takenUpAt', 'version'].toSorted(),
    );
    expect((await listed('police')).items).toEqual([]);
    expect((await office.ofIntake('getReferral', { sub: 'police', path: { id } })).status).toBe(404);
    expect((await parsedMessages()).filter(({ to }) => to.memberId)).toMatchObject([
      { kind: 'ownReferralTakenUp', to: { memberId: 'member-referrer' } },
    ]);
  });

  it('refers within her district only', async () => {
    const body = referral({ place: { districtCode: '320404' } });
    await enrol(
      member('referrer', { id: 'away', sub: 'away', districtCode: '320402', organisation: '他区小学' }),
    );

    expect((await office.ofIntake('referChild', { sub: 'away', body })).status).toBe(404);
  });
});

describe('the form', () => {
  it('asks for little: an office, a phone, what is known', async () => {
    const { id } = await refer({ child: {}, guardian: {}, place: { districtCode: '320404' } });

    const shown = await read(id);
    expect(shown).toMatchObject({ status: 'received', office: 'school', kinds: [] });
    expect(shown).not.toHaveProperty('maskedName');
    expect((await listed('street')).items.map((one) => one.id)).not.toContain(id);
    const [told] = (await parsedMessages()).filter(({ path }) => path.endsWith(id));
    expect(told).toMatchObject({ kind: 'referralReceived', to: { district: true } });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no office', { referrer: { ...referral().referrer, office: 'nobody' } }, '/referrer/office'],
    ['no phone', { referrer: { ...referral().referrer, phone: '12' } }, '/referrer/phone'],
    ['a guardian’s phone that is none', { guardian: { phone: '12' } }, '/guardian/phone'],
    ['nothing known', { known: ' ' }, '/known'],
    ['a grown-up', { child: { birthMonth: '2001-01' } }, '/child/birthMonth'],
    ['no such district', { place: { districtCode: '999999' } }, '/place/districtCode'],
    [
      'a community of another street',
      { place: { ...referral().place, communityCode: '320404002001' } },
      '/place/communityCode',
    ],
    [
      'a community without its street',
      { place: { districtCode: '320404', communityCode: '320404002001' } },
      '/place/communityCode',
    ],
    ['a filled-in trap', { website: 'https://spam.example' }, '/website'],
    ['a form filled in within a second', { fillSeconds: 1 }, '/fillSeconds'],
  ])('refuses %s by its field', async (_, change, pointer) => {
    const headers = { 'idempotency-key': `wrong ${pointer}`.replaceAll(' ', '-') };

    const { status, body } = await office.ofIntake('submitReferral', { body: referral(change), headers });

    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('takes empty fields as not given', async () => {
    const empty = { name: '', gender: '', birthMonth: '', kinds: [] };
    const { id } = await refer({ child: empty, guardian: { name: '', relation: '', phone: '' } });

    expect(await read(id)).not.toHaveProperty('gender');
  });

  it('rule 3: the same key answers the same and refers once', async () => {
    const headers = { 'idempotency-key': 'twice' };
    const body = referral(person('周小四', '13900010004'));
    const before = (await listed('district')).items.length;

    const answers = await Promise.all(
      [1, 2, 3].map(() => office.ofIntake('submitReferral', { body, headers })),
    );

    expect(new Set(answers.map((one) => one.body.receiptCode)).size).toBe(1);
    expect((await listed('district')).items).toHaveLength(before + 1);
  });
});

describe('rule 5: what was told of the child', () => {
  it('stands in the identity table only, and is opened for a purpose, which is logged', async () => {
    const { id } = await refer(person('令狐小五', '13900010005'));
    office.later();

    const opened = await office.ofIntake('revealReferral', {
      sub: 'street',
      path: { id },
      body: { purpose: 'verification' },
    });

    expect(opened.body).toMatchObject({
      referrer: { organisation: '示例小学', name: '沈老师', post: '班主任', phone: '13700004321' },
      child: { name: '令狐小五' },
      known: expect.stringContaining('没有晚饭'),
    });
    expect((await read(id)).maskedName).toBe('令**五');
    expect(JSON.stringify(await office.store.getReferral(id as never))).not.toMatch(
      /令狐|外婆|沈老师|晚饭|示例小学/,
    );
    expect((await office.entriesOf('referral', id)).at(-1)).toMatchObject({
      action: 'referral.revealed',
      why: 'verification',
    });
  });
});

describe('the list', () => {
  it('has what is overdue first, over all streets of an officer, and the ended ones apart', async () => {
    const calm = await refer(person('周小六', '13900010006'));
    const urgent = await refer({
      ...person('周小七', '13900010007'),
      urgency: 'urgent',
      place: { districtCode: '320404', streetCode: '320404002' },
    });
    const ended = await refer(person('周小八', '13900010008'));
    await act('declineReferral', ended.id, { reason: 'repeated' });

    const ids = (await listed('both')).items.map(({ id }) => id);

    expect(ids.indexOf(urgent.id)).toBeLessThan(ids.indexOf(calm.id));
    expect(ids).not.toContain(ended.id);
    expect((await listed('both', { state: 'ended' })).items.map(({ id }) => id)).toContain(ended.id);
    expect((await listed('street')).items.map(({ id }) => id)).not.toContain(urgent.id);
    const first = await office.ofIntake('listReferrals', { sub: 'both', query: { limit: '1' } });
    const second = await office.ofIntake('listReferrals', {
      sub: 'both',
      query: { limit: '1', cursor: first.body.next },
    });
    expect([first.body.items[0].id, second.body.items[0].id]).toEqual(ids.slice(0, 2));
  });
});

describe('R-RF-02: a file for the child', () => {
  it('is complete as the officer has it, without consent; the timeline says where it came from', async () => {
    const { id, childId, opened } = await openedFile('周小九', '13900010009');

    expect(opened.body).toMatchObject({
      status: 'fileOpened',
      childId,
      receiptCode: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
    });
    expect(await office.read(childId, 'street')).toMatchObject({
      status: 'submitted',
      source: 'referral',
      consents: [],
      referralIds: [id],
    });
    const { number } = await read(id);
    expect((await office.timeline(childId)).find(({ action }) => action === 'child.referred')).toMatchObject({
      text: '由转介而来',
      from: '学校',
      to: number,
      by: '镇（街道）妇联',
    });
  });

  it('R-RF-04: waits for the guardian’s consent; its verification stops the second clock and is told', async () => {
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
    expect((await office.ofIntake('takeUpReferral', stale)).status).toBe(412);
  });

  it('the guardian may agree with the receipt of that file', async () => {
    const { childId, opened } = await openedFile('周十二', '13900010012');
    const held = { receiptCode: opened.body.receiptCode, phoneLast4: '0012' };
    const consent = {
      ...held,
      purpose: 'pairing',
      agreed: true,
      noticeVersion: survey().consent.noticeVersion,
    };

    expect((await office.ofIntake('changeConsentByReceipt', { body: consent })).status).toBe(200);
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
      (await office.ofIntake('listReferralDuplicates', { sub, path: { id } })).body.candidates?.map(
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

  it('is linked: the file says so, and its verification ends the referral', async () => {
    const filed = await onFile('吴小二', '13900020002');
    const { fileNumber: filedNumber } = await office.read(filed.id);
    const { id } = await refer({ child: { name: '吴小二' }, guardian: {} });
    await act('takeUpReferral', id);

    expect((await act('linkReferral', id, { childId: 'nobody' })).status).toBe(404);
    for (const fileNumber of ['320404-26-NOSUCHNO', filedNumber.slice(0, 16), filedNumber.slice(10), '王'])
      expect((await act('linkReferral', id, { fileNumber })).status).toBe(404);
    expect((await act('linkReferral', id, { fileNumber: ` ${filedNumber.toLowerCase()}` })).body.status).toBe(
      'linked',
    );

    expect((await office.timeline(filed.id)).at(-1)).toMatchObject({ action: 'child.referred' });
    await office.verify(filed.id, 'street');
    expect((await read(id)).status).toBe('verified');
  });

  it('whose file is verified ends the referral at once; the referrer is not told that there was one', async () => {
    const filed = await onFile('吴小三', '13900020003');
    await office.verify(filed.id, 'street');
    const { id, ...receipt } = await refer({ child: { name: '吴小三' }, guardian: {} });
    await act('takeUpReferral', id);

    expect((await act('linkReferral', id, { childId: filed.id })).body.status).toBe('verified');

    const texts = (await office.lookUp(receipt)).body.timeline.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(['已收到转介', '已受理', '已建档', '已核实']);
  });

  it('whose file is closed is re-opened first; one of another street is not hers to link', async () => {
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

describe('R-RF-08: a referral goes where its file goes', () => {
  it('into another street', async () => {
    const { id, childId } = await openedFile('郑小一', '13900030001');
    await office.act('transferChild', childId, { ...NEW_PLACE, reason: '随父母迁居' });
    await office.act('acceptTransfer', childId, { detail: '8幢302室' }, 'street-2');

    expect(await read(id, 'street-2')).toMatchObject({ id, ...NEW_PLACE, status: 'fileOpened' });
    expect((await office.ofIntake('getReferral', { sub: 'street', path: { id } })).status).toBe(404);
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

  it('R-RF-07: to its end, when the file is closed before it was verified', async () => {
    const { id, childId, ...receipt } = await openedFile('郑小三', '13900030003');

    await office.act('closeChild', childId, { reason: '家庭已迁往外省' });

    expect((await read(id)).status).toBe('closed');
    expect((await office.lookUp(receipt)).body.statusText).toBe('已办结');
  });
});

describe('R-RF-06: handed to another street', () => {
  it('is that street’s from then on, which is told; the clocks stay', async () => {
    const { id } = await refer(person('冯小一', '13900040001'));
    const before = await read(id);

    const moved = await act('rerouteReferral', id, { streetCode: '320404002', reason: '实际住在永红' });

    expect(moved.body).toMatchObject({
      streetCode: '320404002',
      takeUpBy: before.takeUpBy,
      verifyBy: before.verifyBy,
    });
    expect(moved.body).not.toHaveProperty('communityCode');
    expect((await listed('street-2')).items.map((one) => one.id)).toContain(id);
    expect((await office.ofIntake('getReferral', { sub: 'street', path: { id } })).status).toBe(404);
    expect((await parsedMessages()).at(-1)).toMatchObject({
      kind: 'referralRerouted',
      to: { streets: ['320404002'] },
    });
  });

  it('the district assigns one that came without a street', async () => {
    const { id } = await refer({ ...person('冯小二', '13900040002'), place: { districtCode: '320404' } });

    const assigned = await act(
      'rerouteReferral',
      id,
      { streetCode: '320404002', reason: '按户籍分派' },
      'district',
    );

    expect([assigned.status, (await read(id, 'street-2')).id]).toEqual([200, id]);
  });

  it.each([
    ['its own street', { streetCode: '320404001', reason: '误' }, '/streetCode'],
    ['no street', { streetCode: '999999999', reason: '误' }, '/streetCode'],
    ['without a reason', { streetCode: '320404002', reason: '' }, '/reason'],
    ['with a name in the reason', { streetCode: '320404002', reason: '冯小三已搬走' }, '/reason'],
  ])('not to %s', async (_, body, pointer) => {
    const { id } = await refer(person('冯小三', '13900040003'));

    const refused = await act('rerouteReferral', id, body);

    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('R-RF-05: declined', () => {
  it.each([
    ['other without a word', { reason: 'other' }, '/note'],
    ['a name in the note', { reason: 'notFound', note: '陈小一不住这里' }, '/note'],
    ['no such reason', { reason: 'tired' }, '/reason'],
  ])('not with %s', async (_, body, pointer) => {
    const { id } = await refer(person('陈小一', '13900050001'));

    const refused = await act('declineReferral', id, body);

    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('R-RF-20: a report of harm by the district only', async () => {
    const { id } = await refer({ ...person('陈小二', '13900050002'), urgency: 'harm', policeTold: true });

    expect((await act('declineReferral', id, { reason: 'handedOver' })).body.code).toBe('harmIsDistricts');
    const declined = await act('declineReferral', id, { reason: 'handedOver' }, 'district');

    expect(declined.body).toMatchObject({
      status: 'declined',
      policeTold: true,
      decline: { reason: 'handedOver' },
    });
  });
});

describe('R-RF-20: a report of harm', () => {
  it('is told to district, street and robot in the transaction that stores it, by its number only', async () => {
    const { id } = await refer({ ...person('褚小一', '13900060001'), urgency: 'harm' });

    const shown = await read(id);
    const [told] = (await parsedMessages()).filter(({ path }) => path.endsWith(id));

    expect(shown).toMatchObject({ reportedAt: shown.receivedAt, deliveries: [], clock: { clock: 'takeUp' } });
    expect(told).toMatchObject({
      kind: 'harmReported',
      to: { district: true, streets: ['320404001'], robot: true },
      createdAt: shown.receivedAt,
    });
    expect(JSON.stringify(told)).not.toMatch(/褚|外婆|13900060001/);
  });
});

describe('rule 7: of many at once', () => {
  it('one takes it up; all others are shown both sides', async () => {
    const { id } = await refer(person('蒋小一', '13900070001'));
    const taking = { sub: 'street', path: { id }, headers: { 'if-match': '"1"' } };

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => office.ofIntake('takeUpReferral', taking)),
    );

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(412)]);
    expect((await office.historyOf('referral', id)).toSorted()).toEqual([
      'referral.received',
      'referral.takenUp',
    ]);
  });

  it('a file that is verified while it is linked never leaves the referral behind', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = `蒋小${'二三四五六'[round]}`;
      const filed = await office.file(name, `1390007001${round}`);
      const { id } = await refer({ child: { name }, guardian: {} });
      await act('takeUpReferral', id);

      const [linked, verified] = await Promise.all([
        act('linkReferral', id, { childId: filed.id }),
        office.verify(filed.id, 'street'),
      ]);

      expect(linked.status).toBe(200);
      expect((await read(id)).status).toBe(verified.status === 200 ? 'verified' : 'linked');
    }
  });
});
