import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportingRoutes } from '../../../shared/reporting/routes.ts';
import { enrol, member } from '../../builders.ts';
import { call } from '../../call.ts';
import { type CaseOffice, openCaseOffice } from '../../intake/children/case-office.ts';

let office: CaseOffice;
let api: typeof import('../../../functions/reporting/api.ts')['handler'];

/** In the middle of the office’s year. */
const AT = Date.parse('2026-06-10T02:00:00Z');
const reason = '监护人要求';

beforeAll(async () => {
  office = await openCaseOffice();
  ({ handler: api } = await import('../../../functions/reporting/api.ts'));
  await enrol(
    member('district', { sub: 'second', id: 'second' }),
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
  );
  const first = await office.file('贺小海', '13312340001');
  const elsewhere = { streetCode: '320404002', communityCode: '320404002001', detail: '1幢' };
  await office.file('贺小江', '13312340002', { address: elsewhere });
  const gone = await office.file('贺小河', '13312340003');
  await office.apply({ name: '施琴' }, '13312340004');
  const body = { purpose: 'visit', note: '家访' };
  await office.ask('revealChild', { sub: 'street', path: { id: first.id }, body });
  await office.ask('revealChild', { sub: 'district', path: { id: first.id }, body });
  await office.ask('revealChild', { sub: 'street', path: { id: first.id }, body });
  await office.ask('searchChildren', { sub: 'street', body: { ...body, name: '贺小海' } });
  await office.ask('exportIdentities', { sub: 'street', path: { file: 'volunteers.csv' }, body });
  await office.ask('copyChild', { sub: 'district', path: { id: first.id }, body: { reason } });
  await office.act('closeChild', first.id, { reason: '家庭搬离' });
  await office.act('eraseChild', gone.id, { reason }, 'district');
  await office.act('eraseChild', gone.id, { reason }, 'second');
});
afterAll(() => office.stop());

const report = (year = '2026', sub = 'district', at = AT) =>
  call(api, reportingRoutes.getDataReport, { sub, path: { year }, at });

it('R-RE-50: counts what is stored by status, kind and street; an erased file is a number only', async () => {
  const { status, body } = await report();

  expect(status).toBe(200);
  expect(body.children).toMatchObject({
    files: 3,
    withIdentity: 2,
    byStatus: { closed: 1, submitted: 1 },
    byStreet: { '320404001': 1, '320404002': 1 },
    byKind: { leftBehind: 2, orphan: 0 },
  });
  expect(body.volunteers).toMatchObject({ files: 1, withIdentity: 1 });
});

it('R-RE-50: counts identity accesses by role and purpose', async () => {
  const { body } = await report();

  expect(body.looks).toEqual([
    { look: 'copied', role: 'district', purpose: 'request', count: 1 },
    { look: 'exported', role: 'street', purpose: 'visit', count: 1 },
    { look: 'found', role: 'street', purpose: 'visit', count: 1 },
    { look: 'opened', role: 'district', purpose: 'visit', count: 1 },
    { look: 'opened', role: 'street', purpose: 'visit', count: 2 },
    { look: 'searched', role: 'street', purpose: 'visit', count: 1 },
  ]);
});

it('R-RE-50: counts what was erased and what is due by the district’s clock', async () => {
  const closedDays = 1095;
  const day = 24 * 60 * 60 * 1000;

  expect((await report()).body.erased).toMatchObject({ asked: 1 });
  expect((await report()).body.retention).toEqual({ overdue: 0, withinYear: 0 });
  expect((await report('2028', 'district', AT + (closedDays - 300) * day)).body.retention).toEqual({
    overdue: 0,
    withinYear: 1,
  });
  expect((await report('2029', 'district', AT + closedDays * day)).body.retention).toEqual({
    overdue: 1,
    withinYear: 0,
  });
});

it('R-RE-50: names nobody, and another year or district has its own', async () => {
  const text = JSON.stringify((await report()).body);
  const before = (await report('2025')).body;

  expect(text).not.toMatch(/贺|施|133|家访|监护人|member/);
  expect([before.children.files, before.looks]).toEqual([0, []]);
  expect((await report('2026', 'elsewhere')).body.children.files).toBe(0);
});

it.each([
  ['2027', 'district', 404],
  ['1999', 'district', 404],
  ['26', 'district', 404],
  ['2026', 'auditor', 200],
  ['2026', 'street', 403],
])('Rule 6: of %s for %s: %d', async (year, sub, status) => {
  expect((await report(year, sub)).status).toBe(status);
});
