import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILLED_IN } from '../../builders.ts';
import { parsedMessages } from '../../jobs/messages.ts';
import { type CaseOffice, NEW_PLACE, openCaseOffice } from './case-office.ts';

let office: CaseOffice;
beforeAll(async () => {
  office = await openCaseOffice();
});
afterAll(() => office?.stop());

const reason = '随父母迁居';
const asking = { ...NEW_PLACE, reason };
const accepting = { detail: '8幢302室' };

describe('R-IN-08: a file that is offered to another street', () => {
  it('is seen by both sides and stays with the sending one', async () => {
    const { id } = await office.file('钱一一', '13900000201');

    const offered = await office.act('transferChild', id, asking);

    expect(offered.body).toMatchObject({
      streetCode: '320404001',
      transfer: { ...asking, by: 'member-street' },
    });
    expect(await office.read(id, 'street')).toEqual(offered.body);
    expect(await office.read(id, 'street-2')).toEqual(offered.body);
    expect(await office.list('listTransfers', 'street-2')).toEqual([id]);
    expect(await office.list('listTransfers', 'district')).toEqual([id]);
    expect(await office.list('listTransfers', 'street')).toEqual([]);
    expect(await office.list('listChildren', 'street')).toContain(id);
    expect(await office.list('listChildren', 'street-2')).not.toContain(id);
    expect((await office.act('verifyChild', id, undefined, 'street-2')).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['to its own street', { streetCode: '320404001', communityCode: '320404001002' }, '/streetCode'],
    ['to a community of another street', { ...NEW_PLACE, communityCode: '320404001002' }, '/communityCode'],
    ['to no street', { streetCode: '999999999', communityCode: '999999999999' }, '/streetCode'],
  ])('not %s', async (_, change, pointer) => {
    const { id } = await office.file('钱二二', '13900000202');

    const refused = await office.act('transferChild', id, { ...asking, ...change });

    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
    expect(await office.read(id)).not.toHaveProperty('transfer');
  });

  it('once at a time, by its own street, and not when it is closed', async () => {
    const { id } = await office.file('钱三三', '13900000203');

    expect((await office.act('transferChild', id, asking, 'street-2')).status).toBe(404);
    expect((await office.act('transferChild', id, asking)).status).toBe(200);
    expect((await office.act('transferChild', id, asking)).body.code).toBe('transferPending');
    expect((await office.act('closeChild', id, { reason })).body).not.toHaveProperty('transfer');
    expect((await office.act('acceptTransfer', id, accepting, 'street-2')).status).toBe(404);
    expect((await office.act('transferChild', id, asking)).body.code).toBe('wrongStatus');
  });
});

describe('R-IN-08: the answer', () => {
  it('accepted, the file is the new street’s, at the new address, with its history', async () => {
    const filed = await office.file('钱四四', '13900000204');
    office.later();
    await office.verify(filed.id, 'street');
    const { waitingSince, householdKeys: _none, ...before } = await office.read(filed.id);
    await office.act('transferChild', filed.id, asking);

    const accepted = await office.act('acceptTransfer', filed.id, accepting, 'street-2');

    expect(accepted.body).toEqual({
      ...before,
      ...NEW_PLACE,
      waitingSince,
      version: before.version + 2,
    });
    expect((await office.ask('getChild', { sub: 'street', path: { id: filed.id } })).status).toBe(404);
    expect(await office.list('listChildren', 'street-2')).toContain(filed.id);
    expect(await office.list('listTransfers', 'street-2')).not.toContain(filed.id);
    expect((await office.store.getChildIdentity(filed.id as never))?.address).toEqual({
      ...NEW_PLACE,
      ...accepting,
    });
    expect((await office.lookUp(filed)).body.status).toBe('waiting');
    expect((await office.timeline(filed.id, 'street-2')).map(({ action }) => action)).toEqual([
      'child.submitted',
      'child.verified',
      'child.transferAsked',
      'child.transferAccepted',
    ]);
  });

  it('R-SU-20: an undecided request to leave moves too: the new street is notified and investigates it', async () => {
    const filed = await office.file('钱退退', '13900000290');
    const { receiptCode, phoneLast4 } = filed;
    const headers = { 'idempotency-key': filed.id };
    await office.ask('submitWithdrawal', {
      body: { receiptCode, phoneLast4, reason: '搬家', ...FILLED_IN },
      headers,
    });
    await office.act('transferChild', filed.id, asking);

    await office.act('acceptTransfer', filed.id, accepting, 'street-2');

    const seenBy = async (sub: string) =>
      (await office.ask('listWithdrawals', { sub })).body.items.map(
        ({ childId }: { childId: string }) => childId,
      );
    expect([await seenBy('street'), await seenBy('street-2')]).toEqual([[], [filed.id]]);
    const told = (await parsedMessages()).filter(({ kind }) => kind === 'withdrawalFiled');
    expect(told.map(({ to }) => to.streets)).toEqual([['320404001'], ['320404002']]);
  });

  it('is the receiving side’s; the version is the one that was read', async () => {
    const { id } = await office.file('钱五五', '13900000205');
    await office.act('transferChild', id, asking);
    const stale = { sub: 'street-2', path: { id }, headers: { 'if-match': '"1"' }, body: accepting };

    expect((await office.act('acceptTransfer', id, accepting, 'street')).status).toBe(404);
    expect((await office.ask('acceptTransfer', stale)).status).toBe(412);
    expect((await office.act('acceptTransfer', id, {}, 'street-2')).body.errors[0].pointer).toBe('/detail');
    expect((await office.act('acceptTransfer', id, accepting, 'street-2')).status).toBe(200);
    expect((await office.act('acceptTransfer', id, accepting, 'street-2')).body.code).toBe('noTransfer');
  });

  it.each([
    ['declined by the receiving street', 'street-2', 'child.transferDeclined'],
    ['taken back by the sending street', 'street', 'child.transferTakenBack'],
  ])('%s, the file stays where it is', async (_, sub, action) => {
    const { id } = await office.file('钱六六', '13900000206');
    await office.act('transferChild', id, asking);

    const declined = await office.act('declineTransfer', id, { reason: '该户并未迁入' }, sub);

    expect(declined.body).toMatchObject({ id, streetCode: '320404001' });
    expect(declined.body).not.toHaveProperty('transfer');
    expect(await office.list('listTransfers', 'street-2')).not.toContain(id);
    expect((await office.historyOf('child', id)).at(-1)).toBe(action);
    expect((await office.act('declineTransfer', id, { reason }, 'street')).body.code).toBe('noTransfer');
  });
});

describe('R-IN-24: the timeline', () => {
  it('describes what happened in both languages', async () => {
    const { id } = await office.file('钱七七', '13900000207');
    await office.act('transferChild', id, asking);
    const headers = { 'accept-language': 'en' };
    const english = (await office.ask('getTimeline', { sub: 'district', path: { id }, headers })).body.items;

    expect(await office.timeline(id)).toMatchObject([
      { text: '建档', by: '监护人（网上填报）', to: '待核实' },
      {
        text: '申请转往其他镇（街道）',
        by: '镇（街道）妇联',
        memberId: 'member-street',
        from: '五星街道',
        reason,
      },
    ]);
    expect(english).toMatchObject([
      { text: 'File opened', by: 'Guardian (online form)', to: 'awaiting verification' },
      { text: 'Transfer to another street requested', by: 'Street officer', reason },
    ]);
    expect((await office.ask('getTimeline', { sub: 'auditor', path: { id } })).status).toBe(403);
  });
});
