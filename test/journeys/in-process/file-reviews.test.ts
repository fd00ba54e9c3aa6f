/** What of children’s files is to be looked at again: from the daily run to the correction, on a real engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseOffice, openCaseOffice } from '../../intake/children/case-office.ts';
import { parsedMessages } from '../../jobs/messages.ts';

let office: CaseOffice;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  office = await openCaseOffice();
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
});
afterAll(() => office.stop());

const morning = async (day: string) =>
  (await daily({ schedule: 'daily', scheduledAt: `${day}T05:00:00+08:00` })).done.reviewFiles;
const notified = async (kind: string) => (await parsedMessages()).filter((one) => one.kind === kind);
const left = (name: string, birthMonth: string) => ({
  child: { name, gender: 'female', birthMonth, kinds: ['leftBehind'] },
});
const idsOf = async (query: Record<string, string>, sub = 'street') =>
  (await office.ask('listChildren', { sub, query })).body.items.map(({ id }: { id: string }) => id);

describe('R-IN-150: a left-behind child who is past 16', () => {
  let id: string;

  it('is marked the month after the birthday, once, and the street reads why', async () => {
    ({ id } = await office.file('赵一', '13900000101', left('赵一', '2010-03')));
    await office.file('赵二', '13900000102', left('赵二', '2010-04'));

    expect([await morning('2026-03-31'), await morning('2026-04-01'), await morning('2026-04-01')]).toEqual([
      0, 1, 0,
    ]);
    const [message, ...others] = await notified('kindEnded');
    expect(others).toEqual([]);
    expect(message).toMatchObject({ to: { streets: ['320404001'] }, params: { file: expect.any(String) } });
  });

  it('is listed by the mark for its own street, and verified, matched and paired as before', async () => {
    expect(await idsOf({ mark: 'kindEnded' })).toEqual([id]);
    expect(await idsOf({ mark: 'kindEnded' }, 'street-2')).toEqual([]);
    expect((await office.verify(id, 'street')).body).toMatchObject({
      status: 'waiting',
      kinds: ['leftBehind'],
      marks: [{ mark: 'kindEnded', kind: 'leftBehind' }],
    });
  });

  it('loses the mark when an officer corrects the category', async () => {
    const corrected = await office.act('correctChild', id, { kinds: ['lowIncome'], reason: '已满十六周岁' });

    expect(corrected.status).toBe(200);
    expect(corrected.body).not.toHaveProperty('marks');
    expect(await idsOf({ mark: 'kindEnded' })).toEqual([]);
    expect(await morning('2026-04-02')).toBe(0);
  });
});

describe('R-IN-151, R-IN-152: the risk of a child', () => {
  let id: string;
  const assess = (body: object, sub = 'street') => office.act('assessRisk', id, body, sub);

  it('is recorded by an officer with colour, day and note, and filters the list', async () => {
    ({ id } = await office.file('钱一', '13900000201'));

    const { status, body } = await assess({ colour: 'red', on: '2026-03-09', note: '独自在家' });

    expect([status, body.risk]).toMatchObject([200, { colour: 'red', on: '2026-03-09' }]);
    expect(await idsOf({ risk: 'red' })).toEqual([id]);
    expect(await idsOf({ risk: 'none' })).not.toContain(id);
    expect(await office.historyOf('child', id)).toContain('child.riskAssessed');
  });

  it('keeps its history; the latest day is in force', async () => {
    await assess({ colour: 'yellow', on: '2026-03-10' });
    const older = await assess({ colour: 'green', on: '2026-01-01' });
    const { body } = await office.ask('listRisks', { sub: 'street', path: { id } });

    expect(older.body.risk.colour).toBe('yellow');
    expect(body.assessments.map(({ colour }: { colour: string }) => colour)).toEqual([
      'green',
      'yellow',
      'red',
    ]);
  });

  it.each([
    [{ colour: 'red', on: '2026-03-20' }, '/on'],
    [{ colour: 'purple', on: '2026-03-09' }, '/colour'],
    [{ colour: 'red', on: '2026-02-30' }, '/on'],
    [{ colour: 'red', on: '2026-03-09', note: '长'.repeat(501) }, '/note'],
    [{ on: '2026-03-09' }, '/colour'],
  ])('%j is refused and names the field', async (body, pointer) => {
    const refused = await assess(body);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is no business of another street, of an auditor who writes, or of a file that is closed', async () => {
    const body = { colour: 'red', on: '2026-03-09' };
    expect((await assess(body, 'street-2')).status).toBe(404);
    expect((await assess(body, 'auditor')).status).toBe(403);
    expect((await office.ask('listRisks', { sub: 'street-2', path: { id } })).status).toBe(404);
    const closed = await office.file('钱二', '13900000202');
    await office.act('closeChild', closed.id, { reason: '家庭情况已改善' });
    expect((await office.act('assessRisk', closed.id, body)).body.code).toBe('wrongStatus');
  });

  it('is due again after six months: marked, listed, and the street is notified once', async () => {
    await morning('2026-09-09'); // the other child’s birthday has passed
    expect([await morning('2026-09-10'), await morning('2026-09-11'), await morning('2026-09-12')]).toEqual([
      0, 1, 0,
    ]);
    expect(await idsOf({ mark: 'riskOverdue' })).toEqual([id]);
    expect(await notified('riskOverdue')).toMatchObject([{ params: { date: '2026-03-10' } }]);
  });
});

describe('R-IN-153: a file whose community is no longer in the district’s data', () => {
  it('is marked and listed, the street is notified, and a corrected address settles it', async () => {
    const { id } = await office.file('孙一', '13900000301');
    const child = (await office.store.getChild(id as never))!;
    const gone = { ...child, communityCode: '320404001999' as typeof child.communityCode };
    await office.store.transact([office.store.replaceChild(child, gone)]);

    expect([await morning('2026-10-10'), await morning('2026-10-11')]).toEqual([1, 0]);
    expect(await idsOf({ mark: 'placeGone' })).toEqual([id]);
    expect(await notified('placeGone')).toMatchObject([{ to: { streets: ['320404001'] } }]);

    const address = { communityCode: '320404001002', detail: '1幢1室' };
    const corrected = await office.act('correctChild', id, { address, reason: '区划调整' });
    expect([corrected.status, await idsOf({ mark: 'placeGone' })]).toEqual([200, []]);
  });
});
