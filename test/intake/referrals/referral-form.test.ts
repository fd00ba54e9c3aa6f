/** How a referral comes in, who sees what of it, and in which order: through the routes, on a real engine. */
import { describe, expect, it } from 'vitest';
import { enrol, FILLED_IN, member, referral, survey } from '../../builders.ts';
import { parsedMessages } from '../../jobs/messages.ts';
import { act, listed, office, person, read, refer, runReferrals } from './referral-office.ts';

runReferrals();

describe('R-RF-13: a referrer', () => {
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

    expect((await office.ask('changeConsentByReceipt', { body: consent })).status).toBe(404);
    expect((await office.ask('resubmitSurvey', { body: { ...held, survey: survey() } })).status).toBe(404);
    const headers = { 'idempotency-key': 'leave' };
    expect(
      (await office.ask('submitWithdrawal', { body: { ...held, reason: '不需要', ...FILLED_IN }, headers }))
        .status,
    ).toBe(404);
    expect((await office.lookUp({ receiptCode, phoneLast4: '0000' })).status).toBe(404);
  });

  it('with an account sees the status of their own referrals only, and is mailed; another referrer sees nothing', async () => {
    const made = await office.ask('referChild', {
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
    expect((await office.ask('getReferral', { sub: 'police', path: { id } })).status).toBe(404);
    expect((await parsedMessages()).filter(({ to }) => to.memberId)).toMatchObject([
      { kind: 'ownReferralTakenUp', to: { memberId: 'member-referrer' } },
    ]);
  });

  it('refers within their own district only', async () => {
    const body = referral({ place: { districtCode: '320404' } });
    await enrol(
      member('referrer', { id: 'away', sub: 'away', districtCode: '320402', organisation: '他区小学' }),
    );

    expect((await office.ask('referChild', { sub: 'away', body })).status).toBe(404);
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

    const { status, body } = await office.ask('submitReferral', { body: referral(change), headers });

    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('takes empty fields as not given', async () => {
    const empty = { name: '', gender: '', birthMonth: '', kinds: [] };
    const { id } = await refer({ child: empty, guardian: { name: '', relation: '', phone: '' } });

    expect(await read(id)).not.toHaveProperty('gender');
  });

  it('Rule 3: the same key gets the same answer and refers once', async () => {
    const headers = { 'idempotency-key': 'twice' };
    const body = referral(person('周小四', '13900010004'));
    const before = (await listed('district')).items.length;

    const answers = await Promise.all([1, 2, 3].map(() => office.ask('submitReferral', { body, headers })));

    expect(new Set(answers.map((one) => one.body.receiptCode)).size).toBe(1);
    expect((await listed('district')).items).toHaveLength(before + 1);
  });
});

describe('Rule 5: what was reported of the child', () => {
  it('is in the identity table only, and is opened for a purpose, which is logged', async () => {
    const { id } = await refer(person('令狐小五', '13900010005'));
    office.later();

    const opened = await office.ask('revealReferral', {
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
    const first = await office.ask('listReferrals', { sub: 'both', query: { limit: '1' } });
    const second = await office.ask('listReferrals', {
      sub: 'both',
      query: { limit: '1', cursor: first.body.next },
    });
    expect([first.body.items[0].id, second.body.items[0].id]).toEqual(ids.slice(0, 2));
  });
});

describe('R-RF-21: a report of harm', () => {
  it('is first in the list of a district and of several streets, before what is overdue', async () => {
    const overdue = await refer({ ...person('周小九', '13900010009'), urgency: 'urgent' });
    office.later(9 * 24 * 3600);
    const harm = await refer({ ...person('周小十', '13900010010'), urgency: 'harm' });

    for (const sub of ['district', 'both']) {
      const ids = (await listed(sub)).items.map(({ id }) => id);
      expect(ids[0]).toBe(harm.id);
      expect(ids).toContain(overdue.id);
    }
  });
});

describe('R-RF-20: a report of harm', () => {
  it('is notified to those on duty, street and robot in the transaction that stores it, by its number only', async () => {
    const { id } = await refer({ ...person('褚小一', '13900060001'), urgency: 'harm' });

    const shown = await read(id);
    const [told] = (await parsedMessages()).filter(({ path }) => path.endsWith(id));

    expect(shown).toMatchObject({ reportedAt: shown.receivedAt, deliveries: [], clock: { clock: 'takeUp' } });
    expect(told).toMatchObject({
      kind: 'harmReported',
      to: { onDuty: true, streets: ['320404001'], duty: true, robot: true },
      createdAt: shown.receivedAt,
    });
    expect(JSON.stringify(told)).not.toMatch(/褚|外婆|13900060001/);
  });
});
