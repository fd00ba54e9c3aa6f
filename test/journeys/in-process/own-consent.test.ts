import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChildId, PairingId, ProposalId } from '../../../shared/kernel/ids.ts';
import { CONSENT_NOTICE } from '../../../shared/office/notices/notice.ts';
import { child, enrol, member, survey, volunteer } from '../../builders.ts';
import { newMessages } from '../../jobs/messages.ts';
import { pairing, proposal } from '../../matching/proposals/pair-builders.ts';
import { type Office, openOffice } from './cloud.ts';

let office: Office;
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];
let files = 0;

beforeAll(async () => {
  office = await openOffice();
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  await office.store.transact([office.store.createVolunteer(volunteer({ capacity: 5 }))]);
  await enrol(member('district'), member('street'), member('auditor'));
  await enrol(member('street', { sub: 'both', id: 'both', volunteerId: 'volunteer-1' }));
});
afterAll(() => office.stop());
beforeEach(() => office.later());

const read = async (id: string) => (await office.store.getChild(id as ChildId))!;
const flagsOf = async (number: number) =>
  (await office.store.getPairing(`pairing-${number}` as PairingId))!.flags.map(({ kind }) => kind);

/** Fourteen since March, with the guardian’s consent. */
async function filed(status: 'waiting' | 'proposed' | 'paired', change: Record<string, unknown> = {}) {
  files += 1;
  const id = `child-${files}` as ChildId;
  const names = { proposalId: `proposal-${files}` as ProposalId, pairingId: `pairing-${files}` as PairingId };
  const fileNumber = `320404-26-${String(files).padStart(8, '0')}`;
  const asked = { birthYear: 2012, childAskedSince: '2026-03-01T00:00:00.000Z' };
  const { store } = office;
  const receipt = { receiptCode: `00000-${String(files).padStart(5, '0')}`, phoneLast4: '1234' };
  const made = child({ id, fileNumber, status, ...names, ...asked, ...change });
  const of = { childId: id, childNumber: fileNumber };
  await store.transact([
    store.createChild(made),
    store.createReceipt(receipt, { subject: { kind: 'child', id }, submittedAt: made.submittedAt }),
    store.createProposal(proposal({ ...of, id: names.proposalId, status: 'guardianAgreed' })),
    ...(status === 'paired' ? [store.createPairing(pairing({ ...of, id: names.pairingId }))] : []),
  ]);
  return { id, receipt };
}

const OWN = { of: 'child', purpose: 'pairing', on: '2026-03-09', by: 'inPerson' };
const AGREED = { ...OWN, agreed: true, noticeVersion: CONSENT_NOTICE.version };
const record = async (id: string, body: object, sub = 'street') =>
  office.ask('recordChildConsent', {
    sub,
    path: { id },
    headers: { 'if-match': `"${(await read(id)).version}"` },
    body,
  });

describe('R-IN-141: an officer records what a child of fourteen decides in person', () => {
  it('with who, how and when; the street and the guardian are told', async () => {
    const { id } = await filed('waiting');
    expect((await office.ask('getChild', { sub: 'street', path: { id } })).body.waitingForConsent).toEqual([
      'child',
    ]);

    let answer!: Awaited<ReturnType<typeof record>>;
    const posted = await newMessages(async () => {
      answer = await record(id, AGREED);
    });

    expect(answer.status).toBe(200);
    expect(answer.body.waitingForConsent).toBeUndefined();
    expect(answer.body.childConsents).toMatchObject([
      { agreed: true, by: { means: 'inPerson', memberId: 'member-street', on: '2026-03-09' } },
    ]);
    expect(posted).toMatchObject([
      { kind: 'childConsented', to: { streets: ['320404001'], guardianOf: id } },
    ]);
    expect(await office.historyOf('child', id)).toEqual(['child.ownConsentGiven']);
  });

  it('once; the same again changes nothing', async () => {
    const { id } = await filed('waiting');
    await record(id, AGREED);

    expect((await record(id, AGREED)).status).toBe(200);

    expect((await read(id)).childConsents).toHaveLength(1);
    expect(await office.historyOf('child', id)).toEqual(['child.ownConsentGiven']);
  });

  it.each([
    ['by phone', { ...AGREED, by: 'phone' }, 400, '/by'],
    ['on paper', { ...AGREED, by: 'paper' }, 400, '/by'],
    ['on a day to come', { ...AGREED, on: '2026-12-24' }, 400, '/on'],
    ['to an unknown notice', { ...AGREED, noticeVersion: '2019' }, 400, '/noticeVersion'],
    ['a guardian “in person”', { ...AGREED, of: 'guardian' }, 400, '/by'],
    ['a carer', { ...AGREED, of: 'carer' }, 400, '/of'],
  ])('not %s', async (_, body, status, pointer) => {
    const { id } = await filed('waiting');

    const answer = await record(id, body);

    expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([status, pointer]);
    expect((await read(id)).childConsents).toBeUndefined();
  });

  it('not of a child under fourteen', async () => {
    const { id } = await filed('waiting', { childAskedSince: undefined });

    expect((await record(id, AGREED)).body.code).toBe('childNotAsked');
  });

  it('not by the child’s volunteer, be it as an officer', async () => {
    const { id } = await filed('paired');

    expect((await record(id, AGREED, 'both')).status).toBe(409);
    expect((await read(id)).childConsents).toBeUndefined();
  });

  it.each(['auditor'])('not by an %s', async (sub) => {
    const { id } = await filed('waiting');

    expect((await record(id, AGREED, sub)).status).toBe(403);
  });
});

describe('R-IN-140: the stricter of the two counts', () => {
  const withdraw = (receipt: object) =>
    office.ask('changeConsentByReceipt', { body: { ...receipt, purpose: 'pairing', agreed: false } });

  it('the guardian takes it back while the child stays with it: the pairing is flagged', async () => {
    const { id, receipt } = await filed('paired');
    const number = files;
    await record(id, AGREED);

    await withdraw(receipt);

    expect(await flagsOf(number)).toEqual(['consentWithdrawn']);
    expect((await office.ask('getChild', { sub: 'street', path: { id } })).body.waitingForConsent).toEqual([
      'guardian',
    ]);
  });

  it('the child takes it back while the guardian stays with it: the pairing is flagged, the volunteer told', async () => {
    const { id } = await filed('paired');
    const number = files;
    await record(id, AGREED);

    const posted = await newMessages(() => record(id, { ...OWN, agreed: false, reason: '不想再见面' }));

    expect(await flagsOf(number)).toEqual(['childConsentWithdrawn']);
    expect(posted.map(({ kind }) => kind).toSorted()).toEqual(['childDeclined', 'ownPairingHeldByChild']);
    await record(id, AGREED);
    expect(await flagsOf(number)).toEqual([]);
  });

  it('a child who says no ends the open proposal', async () => {
    const { id } = await filed('proposed');

    await record(id, { ...OWN, agreed: false, by: 'phone' });

    expect(await read(id)).toMatchObject({ status: 'waiting', childConsents: [{ agreed: false }] });
    expect(await office.historyOf('child', id)).toEqual([
      'child.ownConsentDeclined',
      'proposal.endedWithoutConsent',
    ]);
  });

  it('nobody agrees to a proposal, or proposes by hand, while the child is still to be asked', async () => {
    const { id } = await filed('proposed');
    const version = (await office.store.getProposal(`proposal-${files}` as ProposalId))!.version;
    const waiting = await filed('waiting');

    const agreed = await office.ask('confirmProposal', {
      sub: 'district',
      path: { id: `proposal-${files - 1}` },
      headers: { 'if-match': `"${version}"` },
      body: {},
    });
    const byHand = await office.ask('proposeByHand', {
      sub: 'street',
      body: { childId: waiting.id, volunteerId: 'volunteer-1', reason: '熟悉' },
    });

    expect(agreed.status).toBe(409);
    expect(byHand.body.code).toBe('childConsentMissing');
    expect((await read(id)).status).toBe('proposed');
  });
});

describe('R-IN-142: at the fourteenth birthday', () => {
  const on = async (day: string) =>
    (await daily({ schedule: 'daily', scheduledAt: `${day}T05:00:00+08:00` })).done.askAtFourteen;
  async function born(name: string, birthMonth: string, phone: string) {
    const guardian = { name: '王建国', relation: '父亲', phone };
    await office.submitSurvey({ child: { ...survey().child, name, birthMonth }, guardian }, phone);
    const query = { status: 'submitted', limit: '200' };
    const { body } = await office.ask('listChildren', { sub: 'district', query });
    return body.items.toSorted((a: { submittedAt: string }, b: { submittedAt: string }) =>
      a.submittedAt < b.submittedAt ? 1 : -1,
    )[0] as { id: string };
  }

  it('the file waits for the child from the first day of the month on, and the street is told once', async () => {
    const { id } = await born('米小四', '2012-04', '13900004401');
    const leap = await born('米小二', '2012-02', '13900004402');
    expect((await read(leap.id)).childAskedSince).toBeDefined();
    expect(await on('2026-03-31')).toBe(0);

    let asked = 0;
    const posted = await newMessages(async () => {
      asked = await on('2026-04-01');
    });

    expect(asked).toBe(1);
    expect(posted).toMatchObject([{ kind: 'childTurnsFourteen', to: { streets: ['320404001'] } }]);
    expect((await read(id)).childAskedSince).toBeDefined();
    expect(await office.historyOf('child', id)).toEqual(['child.submitted', 'child.ownConsentDue']);
    expect(await on('2026-04-02')).toBe(0);
  });

  it('a day that was missed is made up for', async () => {
    const { id } = await born('米小五', '2012-05', '13900004403');

    expect(await on('2026-05-20')).toBe(1);

    expect((await read(id)).childAskedSince).toBeDefined();
  });

  it('R-IN-143: an active pairing goes on, and is flagged until the child was asked', async () => {
    const { id } = await born('米小六', '2012-06', '13900004404');
    files += 1;
    const number = files;
    const before = await read(id);
    const pairingId = `pairing-${number}` as PairingId;
    const proposalId = `proposal-${number}` as ProposalId;
    const of = { childId: before.id, childNumber: before.fileNumber };
    await office.store.transact([
      office.store.createProposal(proposal({ ...of, id: proposalId, status: 'active' })),
      office.store.createPairing(pairing({ ...of, id: pairingId, proposalId })),
      office.store.replaceChild(before, { ...before, status: 'paired', pairingId } as typeof before),
    ]);

    expect(await on('2026-06-01')).toBe(1);

    expect(await flagsOf(number)).toEqual(['childConsentAwaited']);
    expect(await read(id)).toMatchObject({ status: 'paired' });
    await record(id, { ...AGREED, on: '2026-03-09' });
    expect(await flagsOf(number)).toEqual([]);
  });
});

describe('the list', () => {
  it('shows whose files wait for the child’s consent', async () => {
    const { id } = await filed('waiting');
    const other = await filed('waiting', { childAskedSince: undefined });

    const { body } = await office.ask('listChildren', {
      sub: 'street',
      query: { waitingForConsent: 'child', limit: '200' },
    });

    const ids = body.items.map((one: { id: string }) => one.id);
    expect(ids).toContain(id);
    expect(ids).not.toContain(other.id);
  });
});
