import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closePaired, requeuePaired } from '../../../shared/intake/children/close-and-reopen.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { consent } from '../../builders.ts';
import { type CaseOffice, openCaseOffice } from './case-office.ts';
import { childIn } from './child-in.ts';

let office: CaseOffice;
beforeAll(async () => {
  office = await openCaseOffice();
});
afterAll(() => office?.stop());

const reason = '家庭情况已改善';

describe('R-IN-06: closing a file', () => {
  it('records the reason and the day, and the guardian reads that it is closed', async () => {
    const filed = await office.file('赵一一', '13900000101');

    const closed = await office.act('closeChild', filed.id, { reason });

    expect([closed.status, closed.body.status, closed.body.closeReason]).toEqual([200, 'closed', reason]);
    expect(closed.headers.etag).toBe(`"${closed.body.version}"`);
    expect(await office.read(filed.id)).toEqual(closed.body);
    expect((await office.lookUp(filed)).body).toMatchObject({ status: 'closed', statusText: '已结案' });
    expect(await office.historyOf('child', filed.id)).toEqual(['child.submitted', 'child.closed']);
  });

  it('is not the other street’s business, takes a reason, the version that was read, and an open file', async () => {
    const { id } = await office.file('赵二二', '13900000102');
    const stale = { sub: 'street', path: { id }, headers: { 'if-match': '"9"' }, body: { reason } };

    expect((await office.act('closeChild', id, { reason }, 'street-2')).status).toBe(404);
    expect((await office.act('closeChild', id, { reason }, 'auditor')).status).toBe(403);
    expect((await office.act('closeChild', id, {})).body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect((await office.ask('closeChild', stale)).body).toMatchObject({
      status: 412,
      current: { id, version: 1 },
      attempted: { reason },
    });
    expect((await office.act('closeChild', id, { reason })).status).toBe(200);
    expect((await office.act('closeChild', id, { reason })).body).toMatchObject({ code: 'wrongStatus' });
  });
});

describe('R-IN-07: re-opening a file', () => {
  it('begins a new dated period, and the earlier one remains in the file', async () => {
    const { id } = await office.file('赵三三', '13900000103');
    const { submittedAt } = await office.read(id);
    const { closedAt } = (await office.act('closeChild', id, { reason })).body;

    const reopened = await office.act('reopenChild', id, { reason: '父亲再次外出务工' });

    expect(reopened.body).toMatchObject({
      status: 'submitted',
      earlierPeriods: [{ openedAt: submittedAt, closedAt, closeReason: reason }],
    });
    expect(reopened.body.reopenedAt > closedAt).toBe(true);
    expect(reopened.body).not.toHaveProperty('closedAt');
    expect(await office.historyOf('child', id)).toEqual([
      'child.submitted',
      'child.closed',
      'child.reopened',
    ]);
  });

  it('puts the child in the queue at once if the officer chooses so', async () => {
    const { id } = await office.file('赵四四', '13900000104');
    await office.act('closeChild', id, { reason });

    const reopened = await office.act('reopenChild', id, { reason: '情况已核实', to: 'waiting' });

    expect([reopened.body.status, reopened.body.waitingSince]).toEqual(['waiting', reopened.body.reopenedAt]);
  });

  it('R-IN-01: is refused for a child who has come of age meanwhile', async () => {
    const child = { name: '赵五五', gender: 'male', birthMonth: '2008-03', kinds: ['other'] };
    const { id } = await office.file('赵五五', '13900000105', { child });
    await office.act('closeChild', id, { reason });
    office.later(40 * 86_400);

    const refused = await office.act('reopenChild', id, { reason: '再次求助' });

    expect([refused.status, refused.body.code]).toEqual([409, 'notMinor']);
  });
});

const NOW = '2026-04-01T02:00:00.000Z' as Instant;

describe('R-MA-23: a child whose pairing ends', () => {
  it('waits again from that moment, without the pairing', () => {
    const waiting = requeuePaired(childIn('paired'), NOW);

    expect(waiting).toMatchObject({ status: 'waiting', waitingSince: NOW });
    expect(waiting).not.toHaveProperty('pairingId');
  });

  it('does not wait without consent to pairing', () => {
    const paired = childIn('paired', { consents: [consent({ withdrawnAt: NOW })] });

    expect(requeuePaired(paired, NOW)).toEqual({ refusal: 'consentMissing' });
  });

  it.each(['submitted', 'returned', 'proposed', 'closed'] as const)(
    'is not one whose file is %s',
    (status) => {
      expect(requeuePaired(childIn(status), NOW)).toEqual({ refusal: 'wrongStatus' });
    },
  );
});

describe('R-MA-24: a file closed together with its pairing', () => {
  it('has the reason and the time, and no pairing', () => {
    const closed = closePaired(childIn('paired'), reason, NOW);

    expect(closed).toMatchObject({ status: 'closed', closeReason: reason, closedAt: NOW });
    expect(closed).not.toHaveProperty('pairingId');
  });

  it('R-SU-25: remains open while a request to leave is undecided', () => {
    const leaving = childIn('paired', { withdrawalId: 'withdrawal-1' });

    expect(closePaired(leaving, reason, NOW)).toEqual({ refusal: 'withdrawalOpen' });
  });

  it.each(['submitted', 'waiting', 'proposed', 'closed'] as const)('is not one that is %s', (status) => {
    expect(closePaired(childIn(status), reason, NOW)).toEqual({ refusal: 'wrongStatus' });
  });
});

describe('R-KE-23: a reason that names the child or the family is stored without the name', () => {
  it.each([
    ['closeChild', '13900000171', {}],
    ['returnChild', '13900000173', {}],
    ['transferChild', '13900000174', { streetCode: '320404002', communityCode: '320404002001' }],
  ] as const)('%s', async (name, phone, change) => {
    const { id } = await office.file('赵十全', phone);

    const { status } = await office.act(name, id, { ...change, reason: '赵 十全家来电' });

    const entries = await office.entriesOf('child', id);
    expect([status, entries.at(-1)?.why]).toEqual([200, '孩子家来电']);
  });

  it('reopenChild', async () => {
    const { id } = await office.file('赵十美', '13900000172');
    await office.act('closeChild', id, { reason });

    await office.act('reopenChild', id, { reason: '赵十美的父亲外出务工' });

    expect((await office.entriesOf('child', id)).at(-1)?.why).toBe('孩子的父亲外出务工');
  });
});
