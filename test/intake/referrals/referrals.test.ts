/** What else becomes of a referral: handed over, declined, wanted by many at once. Through the routes, on a real engine. */
import { describe, expect, it } from 'vitest';
import { parsedMessages } from '../../jobs/messages.ts';
import { act, listed, office, person, read, refer, runReferrals } from './referral-office.ts';

runReferrals();

describe('R-RF-06: passed to another street', () => {
  it('belongs to that street from then on, which is notified, and its clocks go on', async () => {
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
    expect((await office.ask('getReferral', { sub: 'street', path: { id } })).status).toBe(404);
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
  ])('not to %s', async (_, body, pointer) => {
    const { id } = await refer(person('冯小三', '13900040003'));

    const refused = await act('rerouteReferral', id, body);

    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('R-RF-05: declined', () => {
  it.each([
    ['other without a word', { reason: 'other' }, '/note'],
    ['no such reason', { reason: 'tired' }, '/reason'],
  ])('not with %s', async (_, body, pointer) => {
    const { id } = await refer(person('陈小一', '13900050001'));

    const refused = await act('declineReferral', id, body);

    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('R-RF-20: a report of harm by the district only', async () => {
    const { id } = await refer({ ...person('陈小二', '13900050002'), urgency: 'harm', policeTold: true });

    await act('takeUpReferral', id);
    await act('explainNoOutsideReport', id, { reason: '派出所已立案' });
    expect((await act('declineReferral', id, { reason: 'handedOver' })).body.code).toBe('samePerson');
    const declined = await act('declineReferral', id, { reason: 'handedOver' }, 'district');

    expect(declined.body).toMatchObject({
      status: 'declined',
      policeTold: true,
      decline: { reason: 'handedOver' },
    });
  });
});

describe('Rule 7: of many changes at once', () => {
  it('one takes it up; all others are shown both sides', async () => {
    const { id } = await refer(person('蒋小一', '13900070001'));
    const taking = { sub: 'street', path: { id }, headers: { 'if-match': '"1"' } };

    const answers = await Promise.all(Array.from({ length: 10 }, () => office.ask('takeUpReferral', taking)));

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
