import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildId } from '../../../shared/kernel/ids.ts';
import { enrol, member, volunteer } from '../../builders.ts';
import { type Filed, type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { proposal } from '../../matching/proposals/pair-builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';

const CODE = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/;
let office: Office;
let importer: typeof import('../../../functions/intake/imports/importer.ts')['handler'];
let families = 0;

beforeAll(async () => {
  office = await openOffice();
  ({ handler: importer } = await import('../../../functions/intake/imports/importer.ts'));
  await enrol(member('district'), member('street'), member('auditor'), member('volunteer'));
});
afterAll(() => office.stop());

const submit = (): Promise<Filed> => {
  families += 1;
  const phone = `139${String(70_000_000 + families)}`;
  const name = `${'甲乙丙丁戊己庚辛壬癸'[families % 10]}子${'涵轩怡琪'[families % 4]}`;
  return office.submitSurvey(
    { child: { name, gender: 'female', birthMonth: '2016-09', kinds: ['leftBehind'] } },
    phone,
  );
};
const reason = '监护人来电，遗失回执号';
const issue = (id: string, change: Record<string, unknown> = {}, sub = 'district', key?: string) =>
  office.ask('issueReceiptCode', {
    sub,
    path: { id },
    body: { for: 'guardian', by: 'letter', reason, ...change },
    ...(key && { headers: { 'idempotency-key': key } }),
  });
/** Every item of every table. */
const everything = () =>
  wholeTables(new DynamoDBClient({}), { identity: 'identity', program: 'program', audit: 'audit' });
const opens = async (receiptCode: string, phoneLast4: string) =>
  (await office.lookUp({ receiptCode, phoneLast4 })).status;

/** As an earlier release stored it: the code itself stands with the identity. */
async function ofEarlierRelease() {
  const { id, receiptCode: computed, phoneLast4 } = await submit();
  const { store } = office;
  const identity = (await store.getChildIdentity(id as ChildId))!;
  const receiptCode = `KMD${String(families).padStart(2, '0')}-9XW2M`;
  const { removeIssuedCode } = await import('../../../functions/store/intake/issued-codes.ts');
  const { guardianOf } = await import('../../../functions/casework/holder-code.ts');
  const receipt = (await store.findReceipt({ receiptCode: computed, phoneLast4 }))!;
  await store.transact([
    removeIssuedCode(guardianOf(id as ChildId)),
    store.removeReceipt(receipt),
    store.createReceipt({ receiptCode, phoneLast4 }, receipt),
    store.replaceChildIdentity({ ...identity, receiptCode }),
  ]);
  return { id, receiptCode, phoneLast4 };
}
const correct = async (id: string, body: Record<string, unknown>, sub = 'district') => {
  const { version } = (await office.ask('getChild', { sub: 'district', path: { id } })).body;
  const headers = { 'if-match': `"${version}"` };
  return office.ask('correctChild', {
    sub,
    path: { id },
    body: { reason: '核实后更正', ...body },
    headers,
  });
};

describe('R-IN-113: a receipt code', () => {
  it('is the same for the same form sent again, and stands in no item of any table', async () => {
    const { id, receiptCode, phoneLast4 } = await submit();
    const issued = await issue(id);

    const text = (await everything()).join();

    expect(receiptCode).toMatch(CODE);
    expect(issued.body.code).toMatch(CODE);
    for (const code of [receiptCode, issued.body.code]) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replace('-', ''));
    }
    expect([await opens(receiptCode, phoneLast4), await opens(issued.body.code, phoneLast4)]).toEqual([
      404, 200,
    ]);
  });

  it('is answered to a request that comes again, which changes nothing', async () => {
    const { id } = await submit();

    const first = await issue(id, {}, 'district', 'key-1');
    const again = await issue(id, {}, 'district', 'key-1');

    expect(again.body).toEqual(first.body);
    expect((await office.historyOf('child', id)).filter((one) => one === 'child.codeIssued')).toHaveLength(1);
  });
});

describe('R-IN-114: POST /v1/children/{id}/receipt-codes', () => {
  it('R-IN-110: by letter shows the new code once; the former one is void', async () => {
    const { id, receiptCode, phoneLast4 } = await submit();

    const { status, body } = await issue(id, {}, 'street');

    expect([status, Object.keys(body).sort()]).toEqual([201, ['by', 'code', 'issuedAt']]);
    expect([await opens(receiptCode, phoneLast4), await opens(body.code, phoneLast4)]).toEqual([404, 200]);
  });

  it('is in the log with way and reason, and never with the code', async () => {
    const { id } = await submit();
    const { body } = await issue(id);

    const entries = await office.entriesOf('child', id);
    const entry = entries.find(({ action }) => action === 'child.codeIssued');

    expect(entry).toMatchObject({ action: 'child.codeIssued', why: `letter: ${reason}` });
    expect(JSON.stringify(entry)).not.toContain(body.code);
  });

  it('by text message shows no code to the officer, and is refused where no text would arrive', async () => {
    const { id, receiptCode, phoneLast4 } = await submit();

    const { status, body } = await issue(id, { by: 'sms' });

    expect([status, body.code]).toEqual([409, 'noTextMessage']);
    expect(await opens(receiptCode, phoneLast4)).toBe(200);
  });

  it.each([
    ['a carer where the file has none', { for: 'carer' }, [409, 'noCarer']],
    ['nobody', { for: 'neighbour' }, [400, 'invalid']],
    ['another way', { by: 'mail' }, [400, 'invalid']],
    ['no reason', { reason: '' }, [400, 'invalid']],
  ] as const)('refuses %s', async (_, change, expected) => {
    const { id, receiptCode, phoneLast4 } = await submit();

    const { status, body } = await issue(id, change);

    expect([status, body.code]).toEqual(expected);
    expect(await opens(receiptCode, phoneLast4)).toBe(200);
  });

  it.each([
    ['auditor', 403],
    ['volunteer', 403],
  ])('is nothing for a %s', async (sub, expected) => {
    const { id } = await submit();
    expect((await issue(id, {}, sub)).status).toBe(expected);
  });

  it('Rule 11: is nothing for the volunteer of the child, or for who confirmed the proposal; another officer issues it', async () => {
    const { id } = await submit();
    const { store } = office;
    const file = (await store.getChild(id as ChildId))!;
    const made = proposal({
      childId: id as ChildId,
      status: 'streetConfirmed',
      confirmedBy: 'member-street',
    });
    const proposed = {
      ...file,
      status: 'proposed' as const,
      waitingSince: file.submittedAt,
      proposalId: made.id,
    };
    await store.transact([
      store.createProposal(made),
      store.createVolunteer(volunteer()),
      store.replaceChild(file, proposed),
    ]);
    const one = { sub: 'one', id: 'one', roles: ['street', 'volunteer'] };
    await enrol(member('street', { ...one, volunteerId: 'volunteer-1' }));

    const statuses = ['one', 'street', 'district'].map(async (sub) => (await issue(id, {}, sub)).status);

    expect(await Promise.all(statuses)).toEqual([409, 409, 201]);
    expect((await correct(id, { guardian: { phone: '13911110000' } }, 'one')).body.code).toBe('samePerson');
  });

  it('of two at once both are answered, and the later code opens', async () => {
    const { id, phoneLast4 } = await submit();

    const answers = await Promise.all([issue(id), issue(id)]);

    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const open = await Promise.all(answers.map(({ body }) => opens(body.code, phoneLast4)));
    expect(open.toSorted()).toEqual([200, 404]);
  });
});

describe('R-IN-111: a corrected phone', () => {
  it('voids the code, until another is issued', async () => {
    const { id, receiptCode, phoneLast4 } = await submit();

    await correct(id, { guardian: { phone: '13900009876' } });

    const before = await Promise.all([phoneLast4, '9876'].map((digits) => opens(receiptCode, digits)));
    const { body } = await issue(id);
    expect([...before, await opens(body.code, '9876')]).toEqual([404, 404, 200]);
  });
});

describe('a file of an earlier release', () => {
  it('is opened by its code until a new one is issued, and then holds none', async () => {
    const { id, receiptCode, phoneLast4 } = await ofEarlierRelease();
    expect(await opens(receiptCode, phoneLast4)).toBe(200);

    const { body } = await issue(id);

    expect([await opens(receiptCode, phoneLast4), await opens(body.code, phoneLast4)]).toEqual([404, 200]);
    expect(await office.store.getChildIdentity(id as ChildId)).not.toHaveProperty('receiptCode');
  });

  it('R-IN-113: keeps its code with its next write, and the table no longer has it', async () => {
    const { id, receiptCode, phoneLast4 } = await ofEarlierRelease();

    await correct(id, { guardian: { relation: '奶奶' } });

    expect(await opens(receiptCode, phoneLast4)).toBe(200);
    expect((await everything()).join()).not.toContain(receiptCode);
    const { codeInForce, guardianOf } = await import('../../../functions/casework/holder-code.ts');
    expect(await codeInForce(guardianOf(id as ChildId))).toBe(receiptCode);
  });

  it('R-IN-117: shows its code in no look at the identity', async () => {
    const { id, receiptCode } = await ofEarlierRelease();

    const body = { purpose: 'contact' };
    const shown = await office.ask('revealChild', { sub: 'district', path: { id }, body });

    expect(shown.status).toBe(200);
    expect(JSON.stringify(shown.body)).not.toContain(receiptCode);
  });

  it('R-IN-85: its receipt goes with its erasure', async () => {
    const { id, receiptCode, phoneLast4 } = await ofEarlierRelease();
    await enrol(member('district', { sub: 'second', id: 'second' }));
    const erase = async (sub: string) => {
      const { version } = (await office.ask('getChild', { sub, path: { id } })).body;
      const headers = { 'if-match': `"${version}"` };
      return office.ask('eraseChild', { sub, path: { id }, body: { reason: '监护人要求' }, headers });
    };
    await erase('district');
    await erase('second');

    expect(await opens(receiptCode, phoneLast4)).toBe(404);
    expect(await office.store.findReceipt({ receiptCode, phoneLast4 })).toBeUndefined();
  });
});

describe('R-IN-115: POST /v1/receipt-letters', () => {
  let importId: string;
  const list = readFileSync(new URL('../../../data/spring-2026/needs-survey.csv', import.meta.url));
  const print = (body: unknown, sub = 'district') => office.ask('printReceiptLetters', { sub, body });

  beforeAll(async () => {
    const body = { kind: 'needs-survey', name: 'needs-survey.csv', file: list.toString('base64') };
    const record = (await office.ask('createImport', { sub: 'district', body })).body;
    importId = record.id;
    const headers = { 'if-match': `"${record.version}"` };
    await office.ask('commitImport', { sub: 'district', path: { id: importId }, body: {}, headers });
    await importer(workEvent({ pk: `IMPORT#${importId}`, sk: 'IMPORT' }));
  });

  it('prints every family once, page by page, each with a code of its own, and logs each', async () => {
    const first = await print({ importId });
    const rest = await print({ importId, fromRow: first.body.nextRow });

    expect([first.status, first.body.nextRow, rest.body.nextRow]).toEqual([200, 201, undefined]);
    type Letter = { children: { fileNumber: string; code: string }[] };
    const children = [first, rest]
      .flatMap(({ body }) => body.letters as Letter[])
      .flatMap((one) => one.children);
    expect(children).toHaveLength(240);
    expect(new Set(children.map(({ code }) => code)).size).toBe(240);
    const [child] = children;
    const { body: found } = await office.ask('listChildren', {
      sub: 'district',
      query: { q: child!.fileNumber },
    });
    const identity = (await office.store.getChildIdentity(found.items[0].id))!;
    expect(await opens(child!.code, identity.guardian!.phone.slice(-4))).toBe(200);
    expect(await office.historyOf('child', found.items[0].id)).toContain('child.codePrinted');
    expect(await office.historyOf('import', importId)).toContain('import.lettersPrinted');
  });

  it('R-IN-116: the children of one guardian share a page', async () => {
    const { familyLetters } = await import('../../../shared/intake/receipts/family-letters.ts');
    const { child } = await import('../../builders.ts');
    const identity = (await office.store.getChildIdentity((await submit()).id as ChildId))!;
    const codes = ['AAAAA-AAAAA', 'BBBBB-BBBBB'].map((code) => ({ child: child(), identity, code }));

    const letters = familyLetters(codes);

    expect(letters).toMatchObject([
      { guardian: identity.guardian!.name, children: [{ code: 'AAAAA-AAAAA' }, { code: 'BBBBB-BBBBB' }] },
    ]);
  });

  it('leaves out whoever has been issued another code', async () => {
    const { body: before } = await print({ importId });
    const { body: found } = await office.ask('listChildren', {
      sub: 'district',
      query: { q: before.letters[0].children[0].fileNumber },
    });
    await issue(found.items[0].id);

    const { body } = await print({ importId });

    expect(body.leftOut).toBe(before.leftOut + 1);
    expect(JSON.stringify(body)).not.toContain(before.letters[0].children[0].fileNumber);
  });

  it.each([
    ['an import of somebody else', 'street', 404],
    ['an import that does not exist', 'district', 404],
  ])('%s is not found', async (_, sub, expected) => {
    const id = sub === 'district' ? 'no-such-import' : importId;
    expect((await print({ importId: id }, sub)).status).toBe(expected);
  });
});
