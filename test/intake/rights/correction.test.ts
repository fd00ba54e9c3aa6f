import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvText } from '../../../shared/kernel/csv.ts';
import { enrol, FILLED_IN, member } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { survey as surveyRow } from '../imports/import-tables.ts';

let office: Office;

const second = { streetCode: '320404002', communityCode: '320404002001', detail: '2幢' };
const reason = '核对户口本';
let phones = 13900001000;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: [second.streetCode] }),
    member('auditor'),
  );
});
afterAll(() => office.stop());

/** A family of its own each time; the phone’s last four digits tell them apart. */
function submit(change: Record<string, unknown> = {}) {
  phones += 1;
  return office.submitSurvey(change, String(phones));
}

const read = async (id: string) => (await office.ask('getChild', { sub: 'district', path: { id } })).body;

async function correct(id: string, changes: Record<string, unknown>, sub = 'street', version?: number) {
  const headers = { 'if-match': `"${version ?? (await read(id)).version}"` };
  return office.ask('correctChild', { sub, path: { id }, headers, body: { reason, ...changes } });
}
const identityOf = async (id: string) =>
  (await office.ask('revealChild', { sub: 'street', path: { id }, body: { purpose: 'correction' } })).body;
const historyOf = (id: string, sub = 'street') =>
  office.ask('revealHistory', { sub, path: { id }, body: { purpose: 'correction' } });

describe('R-IN-70: PATCH /v1/children/{id}', () => {
  it('corrects file and identity, and shows what it replaced to those who may see it', async () => {
    const { id } = await submit();

    const { status, body } = await correct(id, { kinds: ['orphan'], name: '王紫涵' });

    expect([status, body.kinds, body.version]).toEqual([200, ['orphan'], 2]);
    expect((await identityOf(id)).name).toBe('王紫涵');
    const { corrections } = (await historyOf(id)).body;
    expect(corrections).toMatchObject([
      {
        by: 'member-street',
        reason,
        fields: ['kinds', 'name'],
        was: { kinds: ['leftBehind'], name: '王梓涵' },
      },
    ]);
  });

  it('the audit log names the fields and no value, and has each access to the history', async () => {
    const { id } = await submit();

    office.later();
    expect(await correct(id, { name: '赵不凡', guardian: { name: '赵先生' } })).toMatchObject({
      status: 200,
    });
    office.later();
    await historyOf(id);

    const entries = await office.entriesOf('child', id);
    expect(entries.at(-2)).toMatchObject({
      action: 'child.corrected',
      to: 'name guardian.name',
      why: reason,
    });
    expect(entries.at(-1)?.action).toBe('child.historyRevealed');
    expect(JSON.stringify(entries)).not.toMatch(/赵|王梓涵/);
  });

  it('R-IN-111: a receipt opens with neither the old digits nor the new once an officer has corrected the phone', async () => {
    const { id, receiptCode, phoneLast4 } = await submit();

    await correct(id, { guardian: { phone: '13900009876' } });

    const statuses = [phoneLast4, '9876'].map(async (digits) => {
      return (await office.lookUp({ receiptCode, phoneLast4: digits })).status;
    });
    expect(await Promise.all(statuses)).toEqual([404, 404]);
  });

  it('R-IN-20: a second file of the child is recognised by the corrected name, and no longer by the old', async () => {
    const { id } = await submit({ child: { ...aChild, name: '钱多多' } });
    await correct(id, { name: '钱朵朵' });

    const [old, now] = await Promise.all(['钱多多', '钱朵朵'].map(duplicatesOf));

    expect([old, now]).toEqual([[], [{ row: 1, ofChild: id }]]);
  });

  it('the proposal shows the corrected name, masked', async () => {
    const { id } = await submit({ child: { ...aChild, name: '孙一鸣' } });
    const { id: volunteer } = await office.apply({ capacity: 5 }, String(phones + 100));
    await office.verify(id);
    await office.vetWhole(volunteer);
    const run = await office.runMatch();

    await correct(id, { name: '孙乙萌' });

    const proposals = await office.proposalsOf(run.id);
    expect(proposals.find(({ childId }) => childId === id)?.childName).toBe('孙*萌');
  });

  it('a request to leave shows the corrected name, masked', async () => {
    const filed = await submit({ child: { ...aChild, name: '周一鸣' } });
    const { receiptCode, phoneLast4 } = filed;
    const headers = { 'idempotency-key': filed.id };
    await office.ask('submitWithdrawal', {
      body: { receiptCode, phoneLast4, reason: '搬家', ...FILLED_IN },
      headers,
    });

    await correct(filed.id, { name: '周乙萌' });

    const { items } = (await office.ask('listWithdrawals', { sub: 'district' })).body;
    expect(items).toMatchObject([{ childId: filed.id, childName: '周*萌', version: 2 }]);
  });

  it.each([
    ['its own street', 'street', 200],
    ['the district', 'district', 200],
    ['another street', 'street-2', 404],
    ['an auditor', 'auditor', 403],
  ])('by %s', async (_, sub, status) => {
    const { id } = await submit();

    expect((await correct(id, { grade: '初一' }, sub)).status).toBe(status);
    expect((await historyOf(id, sub)).status).toBe(status);
  });

  it.each([
    ['a community elsewhere', { address: { communityCode: second.communityCode } }, '/address/communityCode'],
    ['a wrong phone', { guardian: { phone: '123' } }, '/guardian/phone'],
  ])('%s is refused by its pointer, and nothing is changed', async (_, changes, pointer) => {
    const { id } = await submit();

    const { status, body } = await correct(id, changes);

    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    expect((await read(id)).version).toBe(1);
  });

  it('R-KE-23: a reason that names the child as it was and as it is is stored with neither name', async () => {
    const { id } = await submit();

    const { status } = await correct(id, { name: '李想想', reason: '不是王梓涵，应为李想想' });

    const { corrections } = (await historyOf(id)).body;
    expect([status, corrections[0].reason]).toEqual([200, '不是孩子，应为〔姓名〕']);
  });

  it('Rule 7: of two corrections of one version one is refused, with both sides', async () => {
    const { id } = await submit();

    const answers = await Promise.all(['初一', '初二'].map((grade) => correct(id, { grade }, 'street', 1)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await historyOf(id)).body.corrections).toHaveLength(1);
  });

  it('an answer that is the same already changes nothing', async () => {
    const { id } = await submit();

    expect((await correct(id, { kinds: ['leftBehind'] })).body.version).toBe(1);
    expect((await historyOf(id)).body.corrections).toEqual([]);
  });
});

const aChild = {
  name: '王梓涵',
  gender: 'female',
  birthMonth: '2016-09',
  kinds: ['leftBehind'],
  grade: '小学4年级',
};

/** What an import’s dry run says of one child of the name, born as {@link aChild}, with a phone of her own. */
async function duplicatesOf(name: string) {
  const row = { ...surveyRow, 孩子姓名: name, 出生年月: aChild.birthMonth, 联系电话: '13800001111' };
  const file = Buffer.from(csvText([Object.keys(row), Object.values(row)])).toString('base64');
  const body = { kind: 'needs-survey', name: '名单.csv', file };
  return (await office.ask('createImport', { sub: 'district', body })).body.duplicates;
}
