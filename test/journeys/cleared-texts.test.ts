/** What a volunteer, an officer or a family writes about people is cleared before it is stored (Rule 13). */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replacementsIn } from '../../shared/contract/replaced.ts';
import { comparableName } from '../../shared/kernel/text/comparable-text.ts';
import { plainDigits } from '../../shared/kernel/text/text.ts';
import { enrol, FILLED_IN, member } from '../builders.ts';
import type { Sent } from '../call.ts';
import { pairing } from '../matching/proposals/pair-builders.ts';
import { wholeTables } from '../whole-tables.ts';
import { type Filed, type Office, openOffice } from './in-process/cloud.ts';

let office: Office;
let child: Filed;
let other: Filed;
let volunteer: Filed;

const PHONE = '13912340001';
const CHILD = { name: '岳小山', gender: 'male', birthMonth: '2016-09', kinds: ['leftBehind'] };
const GUARDIAN = { name: '岳长河', relation: '爷爷', phone: PHONE };
const address = (streetCode: string, detail: string) => ({
  streetCode,
  communityCode: `${streetCode}001`,
  detail,
});

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
  );
  child = await office.submitSurvey(
    { child: CHILD, guardian: GUARDIAN, address: address('320404001', '清潭新村3幢201室') },
    PHONE,
  );
  other = await office.submitSurvey(
    {
      child: { ...CHILD, name: '水无声' },
      guardian: { ...GUARDIAN, name: '水东流', phone: '13912340002' },
      address: address('320404001', '花园新村9幢1室'),
    },
    '13912340002',
  );
  volunteer = await office.apply(
    { name: '云中君', address: { streetCode: '320404001', communityCode: '320404001001' } },
    '13912340003',
  );
  await enrol(member('volunteer', { volunteerId: volunteer.id }));
  const { store } = office;
  for (const [index, { id }] of [child, other].entries()) {
    const file = await store.getChild(id as never);
    if (!file) throw new Error('the file is there');
    const pairingId = `pairing-${index}`;
    await store.transact([
      store.replaceChild(file, { ...file, status: 'paired', pairingId } as never),
      store.createPairing(
        pairing({ id: pairingId, childId: id, volunteerId: volunteer.id, startedOn: '2026-02-10' }),
      ),
    ]);
  }
});
afterAll(() => office?.stop());

const contact = (change: Record<string, unknown> = {}) => ({
  on: '2026-03-09',
  form: 'call',
  reached: true,
  childIds: [child.id],
  minutes: 15,
  note: '问候',
  ...change,
});
const log = (change: Record<string, unknown> = {}, sent: Partial<Sent> = {}) =>
  office.ask('logContact', { sub: 'volunteer', body: contact(change), ...sent });
const change = async (name: 'returnChild' | 'closeChild', reason: string) => {
  const { body } = await office.ask('getChild', { sub: 'district', path: { id: child.id } });
  return office.ask(name, {
    sub: 'district',
    path: { id: child.id },
    headers: { 'if-match': `"${body.version}"` },
    body: { reason },
  });
};
const replacedIn = ({ headers }: { headers: Record<string, string> }) => replacementsIn(new Headers(headers));

/** Program and audit table, everything in them. */
async function storedTexts(): Promise<string[]> {
  const client = new DynamoDBClient({});
  const texts = await wholeTables(client, { program: 'program', audit: 'audit' } as never);
  client.destroy();
  return texts;
}
async function storedAnywhere(): Promise<string> {
  return (await storedTexts()).join('\n');
}

describe('Rule 13: a contact', () => {
  const SPELLINGS = [
    '岳小山',
    '岳 小 山',
    '岳　小·山',
    '岳\u200b小\u2060山',
    '小山',
    '岳-长-河',
    '岳長河',
    '１３９-１２３４-０００１',
    '一三九一二三四〇〇〇一',
    '清潭新村三幢二〇一室',
    '3幢201室',
  ];

  it('with eleven spellings of child, guardian, phone and door has none of them in the program or the audit table', async () => {
    const note = SPELLINGS.map((one) => `见到${one}，`).join('');

    const answer = await log({ note, highlight: `${CHILD.name}会骑车了`, problem: `${GUARDIAN.name}腿疼` });

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ highlight: '孩子会骑车了', problem: '监护人腿疼' });
    const stored = await storedAnywhere();
    expect(comparableName(stored)).not.toMatch(/岳小山|岳长河|清潭新村3幢201室/);
    expect(plainDigits(stored)).not.toContain(PHONE);
    expect(answer.body.note).not.toMatch(/山|河|幢/);
  });

  it('names to the writer what was replaced, in which field and how often', async () => {
    const answer = await log({ note: '小山和小山的爷爷，电话13912340001', highlight: '好' });

    expect(replacedIn(answer)).toEqual([
      { pointer: '/note', as: 'child', count: 2 },
      { pointer: '/note', as: 'phone', count: 1 },
    ]);
  });

  it('of nobody by name is stored as it was written, and says of nothing that it was replaced', async () => {
    const note = '3次通话，打12355问过，2026-03-10再去';

    const answer = await log({ note });

    expect([answer.body.note, replacedIn(answer)]).toEqual([note, []]);
  });

  it('Rule 3: sent again with its key, is answered as before, with what was replaced', async () => {
    const headers = { 'idempotency-key': 'named-once' };
    const first = await log({ note: '小山很好' }, { headers });
    const again = await log({ note: '小山很好' }, { headers });

    expect([again.body, replacedIn(again)]).toEqual([first.body, replacedIn(first)]);
  });

  it('keeps the district’s own phones', async () => {
    const { body } = await office.ask('getSettings', { sub: 'district' });
    await office.ask('changeSettings', {
      sub: 'district',
      headers: { 'if-match': `"${body.version}"` },
      body: { contact: { phone: '0519-86690000' } },
    });

    const answer = await log({ note: '请打0519-86690000或13987654321' });

    expect(answer.body.note).toBe('请打0519-86690000或〔电话〕');
  });

  it('that grows too long by it is refused by its field, and nothing is stored', async () => {
    const { status, body } = await log({
      highlight: '长河，'.repeat(160),
    });

    expect([status, body.errors?.[0].pointer]).toEqual([400, '/highlight']);
  });
});

describe('Rule 13: whatever else is written', () => {
  it('a reason and a farewell are cleared of child and volunteer', async () => {
    const answer = await office.ask('endPairing', {
      sub: 'volunteer',
      path: { id: 'pairing-1' },
      headers: { 'if-match': '"1"' },
      body: { cause: 'other', reason: '云中君与水无声不合', farewell: '谢谢云中君', then: 'requeue' },
    });

    expect([answer.status, replacedIn(answer).length]).toEqual([202, 3]);
    expect(comparableName(await storedAnywhere())).not.toMatch(/云中君|水无声/);
  });

  it('a family’s withdrawal is cleared too, and does not confirm how the volunteer is called', async () => {
    const { receiptCode, phoneLast4 } = child;
    const body = { receiptCode, phoneLast4, cause: 'other', reason: '小山不想再见云中君', ...FILLED_IN };

    const answer = await office.ask('submitWithdrawal', {
      body,
      headers: { 'idempotency-key': 'withdrawal' },
    });

    expect([answer.status, replacedIn(answer)]).toEqual([
      201,
      [{ pointer: '/reason', as: 'child', count: 1 }],
    ]);
    expect(await storedAnywhere()).toContain('孩子不想再见志愿者');
  });

  it('the note of a search does not hold the name that was searched, found or not', async () => {
    await office.ask('searchChildren', {
      sub: 'district',
      body: { purpose: 'other', note: '找史无名和岳小山', name: '史无名' },
    });

    expect(comparableName(await storedAnywhere())).not.toContain('史无名');
  });

  it('a form’s own names are cleared from its interests, its grade and a volunteer’s skills', async () => {
    await office.submitSurvey(
      {
        child: { ...CHILD, name: '雨生烟', grade: '雨生烟四年级' },
        interests: ['和雨大川下棋'],
        guardian: { ...GUARDIAN, name: '雨大川', phone: '13912340009' },
      },
      '13912340009',
    );
    await office.apply(
      { name: '风入松', skills: ['风入松教书法'], occupation: '教师13912340010' },
      '13912340010',
    );

    expect(comparableName(await storedAnywhere())).not.toMatch(/雨生烟|雨大川|风入松|13912340010/);
  });

  it('a reason that names the family is cleared, not refused', async () => {
    const answer = await change('closeChild', '岳长河来电 13912340001');

    expect(answer.status).toBe(409);
  });
});

describe('R-KE-27: while texts cannot be checked', () => {
  let restore: () => void;
  beforeEach(async () => {
    const { functions } = await import('../../functions/store/redactor.ts');
    functions.middlewareStack.add(
      () => () => {
        throw new Error('no answer in time');
      },
      { step: 'initialize', name: 'outage', priority: 'high' },
    );
    restore = () => functions.middlewareStack.remove('outage');
  });
  afterEach(() => restore());

  it('a contact is answered with 503 and nothing of it is stored', async () => {
    const before = (await storedTexts()).length;

    const { status, body, headers } = await log({ note: '这句话没有存下' });

    expect([status, body.code, headers['retry-after']]).toEqual([503, 'notCleared', '1']);
    expect([(await storedTexts()).length, await storedAnywhere()]).toEqual([
      before,
      expect.not.stringContaining('没有存下'),
    ]);
  });
});

describe('R-KE-28: guesses at a name', () => {
  const entries = async () =>
    (await office.historyOf('child', child.id)).filter((action) => action === 'child.named').length;

  it('what the volunteer knows is no guess', async () => {
    const before = await entries();

    await log({ note: '小山今天很好' });

    expect(await entries()).toBe(before);
  });

  it('each one that was right is in the log; after twenty on a day, no text at all is taken until tomorrow', async () => {
    office.later(24 * 3600);
    const before = await entries();
    const statuses: number[] = [];
    for (let at = 0; at < 20; at += 1) statuses.push((await log({ note: `叫岳小山吗 ${at}` })).status);

    const [wrong, right] = [await log({ note: '叫李小三吗' }), await log({ note: '叫岳小山吗' })];

    expect(new Set(statuses)).toEqual(new Set([201]));
    expect((await entries()) - before).toBe(20);
    expect([wrong.status, right.status, right.body.code]).toEqual([429, 429, 'tooManyNamed']);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('an officer who may open the identity is not counted', async () => {
    const before = await entries();

    await office.ask('logContact', { sub: 'street', body: contact({ note: '岳小山在校' }) });

    expect(await entries()).toBe(before);
  });
});
