/** The yearly report on minors’ data: its ages, the task of handing it in, and who records that it was done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { ageCounts } from '../../../shared/reporting/data-reports/data-report.ts';
import {
  dutyNoticeDue,
  yearlyDutySchema,
  yearToReport,
} from '../../../shared/reporting/data-reports/yearly-duty.ts';
import { enrol, member } from '../../builders.ts';
import { newMessages } from '../../jobs/messages.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
  );
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
});
afterAll(() => office?.stop());

const path = { year: '2026' };
const at = (instant: string) => Date.parse(instant);
const kindsAfter = async (scheduledAt: string) => {
  const posted = await newMessages(() => daily({ schedule: 'daily', scheduledAt: scheduledAt as Instant }));
  return posted.filter(({ kind }) => kind.startsWith('dataReport'));
};
const read = (instant: string, sub = 'district') =>
  office.ask('getYearlyDuty', { sub, path, at: at(instant) });
const file = async (body: object, instant = '2027-02-03T02:00:00Z', sub = 'district') =>
  office.ask('recordFiling', {
    ...{ sub, path, body, at: at(instant) },
    headers: { 'if-match': `"${(await read(instant)).body.version}"` },
  });

describe('R-RE-103: ages apart', () => {
  it.each([
    [2013, 'under14'],
    [2012, 'from14to17'],
    [2009, 'from14to17'],
    [2008, 'from18'],
  ])('a child born in %i counts as %s in the report of 2026', (birthYear, group) => {
    expect(ageCounts([{ birthYear }], '2026')).toEqual({
      ...{ under14: 0, from14to17: 0, from18: 0 },
      [group]: 1,
    });
  });

  it('they make all children with an identity', async () => {
    await office.submitSurvey({}, '13900001234');
    const { body } = await office.ask('getDataReport', { sub: 'district', path });
    const { under14, from14to17, from18 } = body.children.byAge;
    expect(under14 + from14to17 + from18).toBe(body.children.withIdentity);
  });
});

describe('R-RE-100: the task', () => {
  it.each([
    ['2026-12-31T15:59:59.999Z', undefined],
    ['2026-12-31T16:00:00.000Z', '2026'],
    ['2027-03-31T15:59:59.999Z', '2026'],
    ['2027-03-31T16:00:00.000Z', undefined],
  ])('on %s is that of %s', (now, year) => {
    expect(yearToReport(now as Instant)).toBe(year);
  });

  it('is not there in December, and with the first morning of the year the district is told', async () => {
    expect(await kindsAfter('2026-12-31T15:00:00.000Z')).toEqual([]);
    expect((await read('2026-12-31T15:30:00Z')).status).toBe(404);

    const posted = await kindsAfter('2026-12-31T21:00:00.000Z');
    const mine = posted.filter(({ params }) => params.year === '2026');
    expect(mine).toMatchObject([
      { kind: 'dataReportDue', to: { district: true }, params: { due: '2027-01-31' }, path: '/data-report' },
    ]);
    expect((await read('2027-01-02T02:00:00Z')).body).toMatchObject({ status: 'open', isLate: false });
  });
});

const duty = (change: object) =>
  yearlyDutySchema.parse({
    ...{ id: '320404-2026', districtCode: '320404', year: '2026', dueOn: '2027-01-31', version: 1 },
    ...{ openedAt: '2026-12-31T21:00:00.000Z', status: 'open', notices: ['opened'], ...change },
  });

describe('R-RE-101: reminders', () => {
  it.each([
    ['eight days before', {}, '2027-01-23T15:59:59.999Z', undefined],
    ['a week before', {}, '2027-01-23T16:00:00.000Z', 'dueSoon'],
    ['once', { notices: ['opened', 'dueSoon'] }, '2027-01-25T02:00:00.000Z', undefined],
    ['on the last day', { notices: ['opened', 'dueSoon'] }, '2027-01-31T15:59:59.999Z', undefined],
    ['when it is late', { notices: ['opened', 'dueSoon'] }, '2027-01-31T16:00:00.000Z', 'overdue'],
    ['of being late once', { notices: ['opened', 'overdue'] }, '2027-02-20T02:00:00.000Z', undefined],
    ['of nothing that is filed', { status: 'filed' }, '2027-02-20T02:00:00.000Z', undefined],
  ])('%s', (_, change, now, expected) => {
    expect(dutyNoticeDue(duty(change), now as Instant)).toBe(expected);
  });

  it('by the daily run, and a run again adds none', async () => {
    expect((await kindsAfter('2027-01-24T21:00:00.000Z')).map(({ kind }) => kind)).toEqual(['dataReportDue']);
    expect(await kindsAfter('2027-01-24T21:00:00.000Z')).toEqual([]);
    expect((await kindsAfter('2027-02-01T21:00:00.000Z')).map(({ kind }) => kind)).toEqual([
      'dataReportOverdue',
    ]);
    expect((await read('2027-02-02T02:00:00Z')).body.isLate).toBe(true);
  });
});

describe('R-RE-102: handing it in', () => {
  it.each([
    ['before the year is over', { on: '2026-12-31', reference: '3号' }, '/on'],
    ['tomorrow', { on: '2027-02-04', reference: '3号' }, '/on'],
    ['on a day that is none', { on: '2027-02-30', reference: '3号' }, '/on'],
    ['without a reference', { on: '2027-01-20', reference: ' ' }, '/reference'],
  ])('%s is refused, and the field is named', async (_, body, pointer) => {
    const { status, body: problem } = await file(body);
    expect([status, problem.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is for the district; an auditor reads it, and another district has its own', async () => {
    const body = { on: '2027-01-20', reference: '3号' };
    expect((await file(body, undefined, 'auditor')).status).toBe(403);
    expect((await file(body, undefined, 'street')).status).toBe(403);
    expect((await read('2027-02-03T02:00:00Z', 'auditor')).status).toBe(200);
    expect((await read('2027-02-03T02:00:00Z', 'elsewhere')).status).toBe(404);
  });

  it('is done once, with who, when and the number; nobody is reminded any more', async () => {
    const done = await file({ on: '2027-01-20', reference: '钟妇〔2027〕3号' });
    expect(done.body).toMatchObject({
      ...{ status: 'filed', isLate: false },
      filed: { by: 'member-district', on: '2027-01-20', reference: '钟妇〔2027〕3号' },
    });
    expect((await file({ on: '2027-01-21', reference: '4号' })).body.code).toBe('wrongStatus');
    expect(await kindsAfter('2027-02-10T21:00:00.000Z')).toEqual([]);
  });
});
