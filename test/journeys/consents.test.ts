import { GetCommand, ScanCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Message, messageSchema } from '../../shared/all-messages.ts';
import type { ChildId, PairingId, ProposalId } from '../../shared/kernel/ids.ts';
import { CONSENT_NOTICE } from '../../shared/office/notices/notice.ts';
import { child, consent, enrol, member, volunteer } from '../builders.ts';
import { newMessages } from '../jobs/messages.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';
import { type Office, openOffice, type Receipt } from './in-process/cloud.ts';

let office: Office;
let files = 0;

beforeAll(async () => {
  office = await openOffice();
  await office.store.transact([office.store.createVolunteer(volunteer({ capacity: 5 }))]);
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('auditor'),
    member('volunteer', { volunteerId: 'volunteer-1' }),
  );
});
afterAll(() => office.stop());
beforeEach(() => office.later());

interface Filed {
  readonly id: ChildId;
  readonly receipt: Receipt;
}

/** A child on file with its receipt, and with what else its status names. */
async function filed(
  status: 'waiting' | 'proposed' | 'paired',
  change: Record<string, unknown> = {},
): Promise<Filed> {
  files += 1;
  const id = `child-${files}` as ChildId;
  const names = { proposalId: `proposal-${files}` as ProposalId, pairingId: `pairing-${files}` as PairingId };
  const receipt = { receiptCode: `00000-${String(files).padStart(5, '0')}`, phoneLast4: '1234' };
  const { store } = office;
  const fileNumber = `320404-26-${String(files).padStart(8, '0')}`;
  const made = child({ id, fileNumber, status, ...names, ...change });
  const of = { childId: id, childNumber: made.fileNumber };
  await store.transact([
    store.createChild(made),
    store.createReceipt(receipt, { subject: { kind: 'child', id }, submittedAt: made.submittedAt }),
    store.createProposal(proposal({ ...of, id: names.proposalId, status: 'guardianAgreed' })),
    ...(status === 'paired' ? [store.createPairing(pairing({ ...of, id: names.pairingId }))] : []),
  ]);
  return { id, receipt };
}

const NOTICE = CONSENT_NOTICE.version;
const give = (receipt: Receipt, more: object = {}) =>
  office.ask('changeConsentByReceipt', {
    body: { ...receipt, purpose: 'pairing', agreed: true, noticeVersion: NOTICE, ...more },
  });
const withdraw = (receipt: Receipt, more: object = {}) =>
  office.ask('changeConsentByReceipt', {
    body: { ...receipt, purpose: 'pairing', agreed: false, ...more },
  });
const read = async (id: string) => (await office.store.getChild(id as ChildId))!;
const pairingOf = async (number: number) =>
  (await office.store.getPairing(`pairing-${number}` as PairingId))!;
const proposalOf = async (number: number) =>
  (await office.store.getProposal(`proposal-${number}` as ProposalId))!;

/** What was posted about a file, in order. */
async function messagesAbout(id: ChildId): Promise<Message[]> {
  const { documents, tableName } = await import('../../functions/store/documents.ts');
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName('program') }));
  const { fileNumber } = await read(id);
  return Items.filter(({ sk }) => sk === 'MESSAGE')
    .map((item) => messageSchema.parse(item))
    .filter(({ params }) => params.file === fileNumber)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('R-IN-52, R-MA-60: a guardian withdraws consent to pairing with the receipt', () => {
  it('a waiting child remains in the queue, outside the pool, and the street is notified', async () => {
    const { id, receipt } = await filed('waiting');

    const { status, body } = await withdraw(receipt, { reason: '暂时不需要' });

    expect(status).toBe(200);
    expect(body.consents[0]).toMatchObject({ purpose: 'pairing', isInForce: false });
    expect(await read(id)).toMatchObject({
      status: 'waiting',
      consents: [{ purpose: 'pairing', reason: '暂时不需要', withdrawnAt: expect.any(String) }],
      version: 2,
    });
    const candidates = { sub: 'street', path: { id } };
    expect((await office.ask('listCandidates', candidates)).body.code).toBe('childNotWaiting');
    expect(await office.historyOf('child', id)).toEqual(['child.consentWithdrawn']);
    expect(await messagesAbout(id)).toMatchObject([
      { kind: 'consentWithdrawnUnpaired', to: { streets: ['320404001'] } },
    ]);
  });

  it('an open proposal ends, and can no longer be agreed to; the pair is not barred', async () => {
    const { id, receipt } = await filed('proposed');
    const number = files;

    const posted = await newMessages(() => withdraw(receipt));

    expect(posted).toMatchObject([
      { kind: 'consentWithdrawnUnpaired', to: { streets: ['320404001'] } },
      { kind: 'proposalFellAway', to: { volunteerId: 'volunteer-1' } },
    ]);
    expect((await read(id)).status).toBe('waiting');
    const ended = await proposalOf(number);
    expect(ended).toMatchObject({ status: 'declined', declined: { by: 'guardian' } });
    expect((await office.volunteerAnswers(ended, 'agree', 'volunteer')).status).toBe(409);
    expect(await office.historyOf('child', id)).toEqual([
      'child.consentWithdrawn',
      'proposal.endedWithoutConsent',
    ]);
    const { barredPairs } = await import('../../functions/store/matching/barred-pairs.ts');
    const barred = await barredPairs(ended.districtCode, ended.createdAt);
    expect(barred.filter(({ childId }) => childId === id)).toEqual([]);
  });

  it('Rule 2, R-MA-61: an active pairing is flagged, street and volunteer are notified; consent given again clears the flag', async () => {
    const { id, receipt } = await filed('paired');
    const number = files;

    await withdraw(receipt);
    expect(await pairingOf(number)).toMatchObject({
      status: 'active',
      flags: [{ kind: 'consentWithdrawn' }],
    });
    office.later();
    await give(receipt);

    expect(await pairingOf(number)).toMatchObject({ status: 'active', flags: [] });
    expect(await read(id)).toMatchObject({ status: 'paired', pairingId: `pairing-${number}` });
    expect(await office.historyOf('child', id)).toEqual([
      'child.consentWithdrawn',
      'pairing.flagged',
      'child.consentGiven',
      'pairing.flagCleared',
    ]);
    const told = await messagesAbout(id);
    expect(told.map(({ kind, to }) => [kind, to])).toEqual([
      ['consentWithdrawn', { streets: ['320404001'] }],
      ['ownPairingHeld', { volunteerId: 'volunteer-1' }],
      ['consentGivenAgain', { streets: ['320404001'] }],
      ['ownPairingResumed', { volunteerId: 'volunteer-1' }],
    ]);
  });

  it('again, it changes nothing', async () => {
    const { id, receipt } = await filed('waiting');
    await withdraw(receipt);
    const before = await read(id);

    expect((await withdraw(receipt)).status).toBe(200);

    expect(await read(id)).toEqual(before);
    expect(await office.historyOf('child', id)).toEqual(['child.consentWithdrawn']);
  });

  it('another purpose has no bearing on the pairing', async () => {
    const { id, receipt } = await filed('paired', {
      consents: [consent(), consent({ purpose: 'publicity' })],
    });

    await withdraw(receipt, { purpose: 'publicity' });

    expect((await pairingOf(files)).flags).toEqual([]);
    expect((await read(id)).consents).toMatchObject([
      { purpose: 'pairing' },
      { withdrawnAt: expect.any(String) },
    ]);
    expect(await messagesAbout(id)).toEqual([]);
  });
});

describe('R-IN-52: a guardian gives consent with the receipt', () => {
  it('in the words in force only', async () => {
    const { id, receipt } = await filed('waiting', { consents: [consent({ noticeVersion: '2026-01' })] });
    expect((await office.ask('getChild', { sub: 'street', path: { id } })).body.consentOutdated).toEqual([
      'pairing',
    ]);

    expect((await give(receipt, { noticeVersion: '2026-01' })).body.code).toBe('noticeOutdated');
    expect((await give(receipt)).status).toBe(200);

    const { body } = await office.ask('getChild', { sub: 'street', path: { id } });
    expect(body.consentOutdated).toEqual([]);
    expect(body.consents).toMatchObject([
      { noticeVersion: '2026-01' },
      { noticeVersion: NOTICE, by: { means: 'receipt' } },
    ]);
  });

  it('to publicity as well, and the receipt shows it', async () => {
    const { receipt } = await filed('waiting');

    await give(receipt, { purpose: 'publicity' });

    const { body } = await office.lookUp(receipt);
    expect(
      body.consents.map((one: { purpose: string; isInForce: boolean }) => [one.purpose, one.isInForce]),
    ).toEqual([
      ['pairing', true],
      ['publicity', true],
      ['sharing', false],
    ]);
    expect(body.timeline.at(-1).text).toBe('已登记同意');
  });

  it.each([
    ['wrong digits', (held: Receipt) => ({ ...held, phoneLast4: '4321' })],
    ['an unknown code', (held: Receipt) => ({ ...held, receiptCode: 'ZZZZZ-ZZZZZ' })],
  ])('%s are not found, and nothing changes', async (_, wrong) => {
    const { id, receipt } = await filed('waiting');

    expect((await withdraw(wrong(receipt))).status).toBe(404);
    expect((await read(id)).version).toBe(1);
  });

  it.each([
    [{ agreed: 'yes' }, '/agreed'],
    [{ agreed: true, purpose: 'selling', noticeVersion: NOTICE }, '/purpose'],
    [{ agreed: true, noticeVersion: undefined }, '/noticeVersion'],
    [{ agreed: false, reason: '' }, '/reason'],
  ])('%j: 400 at %s', async (change, pointer) => {
    const body = { receiptCode: '00000-00001', phoneLast4: '1234', purpose: 'pairing', ...change };

    const answer = await office.ask('changeConsentByReceipt', { body });

    expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([400, pointer]);
  });
});

describe('R-IN-52: an officer records consent given on paper', () => {
  const paper = (id: string, body: object, { sub = 'street', version = 1 } = {}) =>
    office.ask('recordChildConsent', {
      sub,
      path: { id },
      headers: { 'if-match': `"${version}"` },
      body: { purpose: 'pairing', on: '2026-03-09', ...body },
    });
  const agreed = { agreed: true, noticeVersion: '2026-01' };

  it('that the guardian agreed, in an earlier version of the notice; a tick for the child counts for nothing', async () => {
    const { id } = await filed('waiting', { consents: [] });

    const { status, body } = await paper(id, { ...agreed, childAgreed: true });

    expect([status, body.version, body.consentOutdated]).toEqual([200, 2, ['pairing']]);
    expect(body.consents).toMatchObject([
      { by: { means: 'paper', memberId: 'member-street', on: '2026-03-09' } },
    ]);
    expect(body.childConsents).toBeUndefined();
    expect(await office.historyOf('child', id)).toEqual(['child.consentGiven']);
  });

  it('consent withdrawn on paper has the same consequences as with the receipt', async () => {
    const { id } = await filed('paired');

    expect((await paper(id, { agreed: false, reason: '家庭搬离' })).status).toBe(200);

    expect((await pairingOf(files)).flags).toMatchObject([{ kind: 'consentWithdrawn' }]);
    expect(await office.historyOf('child', id)).toEqual(['child.consentWithdrawn', 'pairing.flagged']);
  });

  it.each([
    ['an unknown notice', { agreed: true, noticeVersion: '2019' }, '/noticeVersion'],
    ['a notice that did not ask for it', { ...agreed, purpose: 'sharing' }, '/noticeVersion'],
    ['a day to come', { ...agreed, on: '2026-03-12' }, '/on'],
  ])('%s is refused', async (_, body, pointer) => {
    const { id } = await filed('waiting');
    const answer = await paper(id, body);

    expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([400, pointer]);
  });

  it.each([
    ['another street', 'street-2', 404],
    ['an auditor', 'auditor', 403],
    ['a volunteer', 'volunteer', 403],
  ])('%s does not: %s %d', async (_, sub, expected) => {
    const { id } = await filed('waiting');

    expect((await paper(id, agreed, { sub })).status).toBe(expected);
  });

  it('Rule 7: a stale version is refused with both sides', async () => {
    const { id } = await filed('waiting');
    await paper(id, { agreed: false });
    const stale = await paper(id, agreed);

    expect([stale.status, stale.body.current.version]).toEqual([412, 2]);
  });
});

describe('Rule 2, R-IN-54: consent is withdrawn while the volunteer agrees', () => {
  /** Runs `meanwhile` when the first transaction is about to be sent. */
  async function justBeforeSaving(meanwhile: () => Promise<unknown>) {
    const { documents } = await import('../../functions/store/documents.ts');
    const send = documents.send.bind(documents) as (command: unknown) => Promise<unknown>;
    const spy = vi.spyOn(documents, 'send').mockImplementation(async (command: unknown) => {
      if (!(command instanceof TransactWriteCommand)) return send(command);
      spy.mockRestore();
      await meanwhile();
      return send(command);
    });
  }

  it('the volunteer is too late: no pairing begins', async () => {
    const { id, receipt } = await filed('proposed');
    const open = await proposalOf(files);
    await justBeforeSaving(() => withdraw(receipt));

    expect((await office.volunteerAnswers(open, 'agree', 'volunteer')).status).toBe(412);
    expect((await read(id)).status).toBe('waiting');
    expect((await proposalOf(files)).status).toBe('declined');
  });

  it('the guardian is too late: the pairing that has begun is flagged', async () => {
    const { id, receipt } = await filed('proposed');
    const open = await proposalOf(files);
    await justBeforeSaving(() => office.volunteerAnswers(open, 'agree', 'volunteer'));

    expect((await withdraw(receipt)).status).toBe(200);
    const paired = await read(id);
    if (paired.status !== 'paired') throw new Error(paired.status);
    expect((await office.store.getPairing(paired.pairingId))?.flags).toMatchObject([
      { kind: 'consentWithdrawn' },
    ]);
  });

  it('at the same moment, again and again: never an active pairing without consent that is not flagged', async () => {
    await office.store.transact([
      office.store.createVolunteer(volunteer({ id: 'volunteer-9', capacity: 5 })),
    ]);
    await enrol(member('volunteer', { sub: 'nine', id: 'nine', volunteerId: 'volunteer-9' }));
    const outcomes: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { id, receipt } = await filed('proposed');
      const open = await proposalOf(files);
      const { store } = office;
      await store.transact([store.replaceProposal(open, proposal({ ...open, volunteerId: 'volunteer-9' }))]);
      const asked = await proposalOf(files);

      await Promise.all([withdraw(receipt), office.volunteerAnswers(asked, 'agree', 'nine')]);

      const after = await read(id);
      expect(after.consents.at(-1)?.withdrawnAt).toBeDefined();
      const begun = after.status === 'paired' ? await store.getPairing(after.pairingId) : undefined;
      outcomes.push(begun ? `${begun.status} ${begun.flags.map(({ kind }) => kind)}` : after.status);
    }

    expect(outcomes.filter((one) => one !== 'waiting' && one !== 'active consentWithdrawn')).toEqual([]);
  });
});

it('a file of before consents were kept by purpose is read, and stored in today’s shape', async () => {
  const { id, receipt } = await filed('waiting');
  const { documents, tableName } = await import('../../functions/store/documents.ts');
  await documents.send(
    new UpdateCommand({
      TableName: tableName('program'),
      Key: { pk: `CHILD#${id}`, sk: 'FILE' },
      UpdateExpression: 'SET consent = :old REMOVE consents',
      ExpressionAttributeValues: {
        ':old': { purposes: ['pairing'], noticeVersion: '2026-01', at: '2026-03-01T00:00:00.000Z' },
      },
    }),
  );
  expect((await office.ask('getChild', { sub: 'street', path: { id } })).body.consentOutdated).toEqual([
    'pairing',
  ]);

  expect((await withdraw(receipt)).status).toBe(200);

  const { Item } = await documents.send(
    new GetCommand({ TableName: tableName('program'), Key: { pk: `CHILD#${id}`, sk: 'FILE' } }),
  );
  expect(Item).not.toHaveProperty('consent');
  expect(Item?.consents).toMatchObject([{ purpose: 'pairing', noticeVersion: '2026-01' }]);
});

it('the notices are read in every version', async () => {
  const { body } = await office.ask('listNotices', {});

  expect(body.notices.map(({ version }: { version: string }) => version)).toEqual([
    '2026-01',
    '2026-11',
    '2026-12',
  ]);
});
