/** Reports of harm to the authorities, through the routes, on a real engine. */
import { describe, expect, it } from 'vitest';
import { act, office, openedFile, person, read, refer, runReferrals } from './referral-office.ts';

runReferrals();

const harm = (name: string, phone: string) =>
  refer({ ...person(name, phone), urgency: 'harm', policeTold: false });
const report = (change: object = {}) => ({
  authority: 'police',
  at: '2026-03-10T02:00:00.000Z',
  by: '李主任',
  ...change,
});
const received = async (id: string) => (await read(id)).receivedAt as string;
const secondsAfter = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

describe('R-HA-23: an outside report', () => {
  it.each<[string, (at: string) => object, string]>([
    ['before harm was reported', (at) => ({ at: secondsAfter(at, -1) }), '/at'],
    ['in the future', (at) => ({ at: secondsAfter(at, 86_400) }), '/at'],
    ['that is no time', () => ({ at: 'yesterday' }), '/at'],
    ['to an unknown authority', () => ({ authority: 'newspaper' }), '/authority'],
    ['by nobody', () => ({ by: ' ' }), '/by'],
    ['with an endless outcome', () => ({ outcome: '长'.repeat(1001) }), '/outcome'],
  ])('%s is refused by the field’s name', async (_, change, pointer) => {
    const { id } = await harm('蒋小一', '13900060001');

    const { status, body } = await act(
      'recordOutsideReport',
      id,
      report({ at: await received(id), ...change(await received(id)) }),
    );

    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    expect((await read(id)).outsideReports).toBeUndefined();
  });

  it('is stored with who recorded it, cleared of the family, and in the log', async () => {
    const { id } = await harm('司徒小二', '13900060002');
    const at = await received(id);

    const { status, body } = await act('recordOutsideReport', id, report({ at, receipt: '京公110-77' }));

    expect([status, body.outsideReports]).toEqual([
      201,
      [
        expect.objectContaining({
          authority: 'police',
          at,
          by: '李主任',
          receipt: '京公110-77',
          recordedBy: 'member-street',
        }),
      ],
    ]);
    const path = { id, reportId: body.outsideReports[0].id };
    const headers = { 'if-match': `"${body.version}"` };
    const outcome = { outcome: '司徒小二已由外婆接走' };
    office.later();
    const filled = await office.ask('recordOutsideOutcome', { sub: 'street', path, headers, body: outcome });
    expect(filled.status).toBe(200);
    expect(JSON.stringify(await read(id))).not.toContain('司徒小二');
    expect((await office.historyOf('referral', id)).slice(-2)).toEqual([
      'referral.reportedOutside',
      'referral.outcomeRecorded',
    ]);
    const again = await office.ask('recordOutsideOutcome', {
      ...{ sub: 'street', path, headers: { 'if-match': `"${filled.body.version}"` }, body: outcome },
    });
    expect(again.body.code).toBe('outcomeRecorded');
  });

  it('that is not there has no outcome', async () => {
    const { id } = await harm('蒋小三', '13900060003');
    const { version } = await read(id);
    const headers = { 'if-match': `"${version}"` };

    const sent = { sub: 'street', path: { id, reportId: 'nobody' }, headers, body: { outcome: '已立案' } };

    expect((await office.ask('recordOutsideOutcome', sent)).status).toBe(404);
  });
});

describe('R-HA-22: a report of harm is not completed', () => {
  it('as unfounded before somebody has accepted it', async () => {
    const { id } = await harm('蒋小四', '13900060004');

    expect((await act('declineReferral', id, { reason: 'notFound' }, 'district')).body.code).toBe(
      'notAccepted',
    );
  });

  it('by whoever accepted it, with a reason of their own for no report', async () => {
    const { id } = await harm('蒋小五', '13900060005');
    await act('takeUpReferral', id, undefined, 'district');
    await act('explainNoOutsideReport', id, { reason: '系玩笑，已与学校核实' }, 'district');

    expect((await act('declineReferral', id, { reason: 'notFound' }, 'district')).body.code).toBe(
      'samePerson',
    );
  });

  it('R-HA-24: with its verified file, until the outside report is recorded', async () => {
    const filed = await office.file('蒋小六', '13900060006');
    await office.act('verifyChild', filed.id);
    const { id } = await harm('蒋小六', '13900060006');
    await act('takeUpReferral', id);

    const linked = await act('linkReferral', id, { childId: filed.id });
    expect(linked.body.status).toBe('linked');
    const { body } = await act('recordOutsideReport', id, report({ at: await received(id) }));

    expect(body).toMatchObject({ status: 'verified', childId: filed.id });
    expect((await office.historyOf('referral', id)).slice(-2)).toEqual([
      'referral.reportedOutside',
      'referral.verified',
    ]);
  });

  it('R-RF-05: what is urgent, by whoever accepted it alone', async () => {
    const { id } = await refer({ ...person('蒋小七', '13900060007'), urgency: 'urgent' });
    await act('takeUpReferral', id);

    expect((await act('declineReferral', id, { reason: 'notFound' })).body.code).toBe('samePerson');
    expect((await act('declineReferral', id, { reason: 'notFound' }, 'district')).status).toBe(200);
  });

  it('while an ordinary one is, by one officer', async () => {
    const { id } = await openedFile('蒋小八', '13900060008');

    expect((await read(id)).status).toBe('fileOpened');
  });
});
