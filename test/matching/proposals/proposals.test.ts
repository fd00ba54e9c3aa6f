import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildId, ProposalId } from '../../../shared/kernel/ids.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { child, consent, enrol, member, volunteer } from '../../builders.ts';
import { newMessages } from '../../jobs/messages.ts';
import { type Office, openOffice, type Receipt } from '../../journeys/in-process/cloud.ts';
import { proposal } from './pair-builders.ts';

let office: Office;
let one: Proposal;
let receipt: Receipt;
let files = 0;

beforeAll(async () => {
  office = await openOffice();
  await office.store.transact([office.store.createVolunteer(volunteer({ capacity: 5 }))]);
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('volunteer', { volunteerId: 'volunteer-1' }),
    member('volunteer', { sub: 'other', id: 'other', volunteerId: 'volunteer-2' }),
    member('auditor'),
    member('street', { sub: 'both', id: 'both', roles: ['street', 'auditor'], streets: ['320404002'] }),
    member('street', {
      sub: 'self',
      id: 'self',
      roles: ['street', 'volunteer'],
      streets: ['320404002'],
      volunteerId: 'volunteer-1',
    }),
  );
});
afterAll(() => office.stop());

/** A child with a proposal that its street has confirmed. */
async function filed(status: Proposal['status'] = 'streetConfirmed') {
  files += 1;
  const id = `child-${files}` as ChildId;
  const held = { receiptCode: `00000-${String(files).padStart(5, '0')}`, phoneLast4: '1234' };
  const made = proposal({ id: `proposal-${files}` as ProposalId, childId: id, status });
  const { store } = office;
  await store.transact([
    store.createProposal(made),
    store.createChild(child({ id, status: 'proposed', proposalId: made.id })),
    store.createReceipt(held, { subject: { kind: 'child', id }, submittedAt: made.createdAt }),
  ]);
  return { made, held };
}
beforeEach(async () => {
  ({ made: one, held: receipt } = await filed());
});
const stored = () => office.store.getProposal(one.id);
const code = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('R-MA-31: the guardian’s answer', () => {
  it('needs the receipt of this child: code and digits of another are not found', async () => {
    const { held: another } = await filed();

    const answers = [
      await office.guardianAnswers(another, one, 'agree'),
      await office.guardianAnswers({ ...receipt, phoneLast4: '4321' }, one, 'agree'),
      await office.guardianAnswers({ ...receipt, receiptCode: 'ZZZZZ-ZZZZZ' }, one, 'agree'),
      await office.guardianAnswers(receipt, { id: 'no-such-proposal' }, 'agree'),
    ];

    expect(answers.map(code)).toEqual(Array(4).fill([404, 'notFound']));
    expect(await stored()).toEqual(one);
  });

  it('a volunteer’s receipt opens no proposal', async () => {
    const held = { receiptCode: `VVVVV-${String(files).padStart(5, '0')}`, phoneLast4: '5678' };
    const subject = { kind: 'volunteer' as const, id: one.volunteerId };
    const { store } = office;
    await store.transact([store.createReceipt(held, { subject, submittedAt: one.createdAt })]);

    expect(code(await office.guardianAnswers(held, one, 'agree'))).toEqual([404, 'notFound']);
  });

  it('is taken with the code as typed by hand', async () => {
    const typed = receipt.receiptCode.replace('-', ' ').replaceAll('0', 'o');

    const { body } = await office.guardianAnswers({ ...receipt, receiptCode: typed }, one, 'agree');

    expect(body).toEqual({ status: 'guardianAgreed' });
  });

  it.each([
    ['proposed', 404, 'notFound'],
    ['replaced', 404, 'notFound'],
    ['guardianAgreed', 409, 'answeredAlready'],
    ['active', 409, 'answeredAlready'],
    ['declined', 409, 'wrongStatus'],
  ] as const)('to a proposal that is %s: %i %s', async (status, ...expected) => {
    const { made, held } = await filed(status);

    expect(code(await office.guardianAnswers(held, made, 'agree'))).toEqual(expected);
  });

  it('shows nothing of the volunteer or the file', async () => {
    const { body } = await office.guardianAnswers(receipt, one, 'agree');

    expect(body).toEqual({ status: 'guardianAgreed' });
  });

  it('is agree or decline, and nothing else', async () => {
    const { status, body } = await office.guardianAnswers(receipt, one, 'perhaps');

    expect([status, body.errors]).toMatchObject([400, [{ pointer: '/answer' }]]);
  });

  it('R-KE-23: names nobody when it declines', async () => {
    await office.guardianAnswers(receipt, one, 'decline', '不愿意，13900001234');

    expect(await stored()).toMatchObject({ status: 'declined', declined: { reason: '不愿意，〔电话〕' } });
  });

  it('has a reason when it declines, which the street may read', async () => {
    await office.guardianAnswers(receipt, one, 'decline', '路途太远');

    expect((await office.getProposal(one.id, 'street')).body.declined).toMatchObject({
      by: 'guardian',
      reason: '路途太远',
    });
  });
});

describe('R-MA-38: the guardian’s answer by phone or on paper', () => {
  const record = (made: Proposal, change: Record<string, unknown> = {}, sub = 'street') =>
    office.ask('recordGuardianAnswer', {
      sub,
      path: { id: made.id },
      body: { answer: 'agree', by: 'phone', ...change },
      headers: { 'if-match': `"${made.version}"` },
    });

  it('is the officer’s record: who recorded it and how, in the proposal and in the log', async () => {
    const { status, body } = await record(one);

    expect([status, body.status, body.guardianRecorded]).toEqual([
      200,
      'guardianAgreed',
      { by: 'phone', memberId: 'member-street' },
    ]);
    const entries = await office.entriesOf('child', one.childId);
    expect(entries.at(-1)).toMatchObject({
      action: 'proposal.guardianAgreementRecorded',
      by: { kind: 'member', memberId: 'member-street' },
      why: 'phone',
    });
  });

  it('declines with a reason that the street may read', async () => {
    const { body } = await record(one, { answer: 'decline', by: 'paper', reason: '路途太远' });

    expect(body).toMatchObject({ status: 'declined', declined: { by: 'guardian', reason: '路途太远' } });
    const entries = await office.entriesOf('child', one.childId);
    expect(entries.map(({ action, why }) => [action, why])).toContainEqual([
      'proposal.guardianRefusalRecorded',
      'paper: 路途太远',
    ]);
  });

  it('is never recorded by who confirmed the proposal, or is its volunteer', async () => {
    const { made } = await filed('proposed');
    await enrol(
      member('street', { sub: 'own', id: 'own', roles: ['street', 'volunteer'], volunteerId: 'volunteer-1' }),
    );
    const confirmed = (await office.confirm(made, 'street')).body;

    const answers = [
      await record(confirmed, {}, 'street'),
      await record(confirmed, {}, 'own'),
      await record(confirmed, {}, 'district'),
    ];

    expect(answers.map(code)).toEqual([
      [409, 'samePerson'],
      [409, 'samePerson'],
      [200, undefined],
    ]);
  });

  it.each([
    ['street-2', 404],
    ['auditor', 403],
    ['volunteer', 403],
  ])('as %s: %i', async (sub, expected) => {
    expect((await record(one, {}, sub)).status).toBe(expected);
  });

  it.each([
    ['no way', { by: undefined }, '/by'],
    ['another way', { by: 'receipt' }, '/by'],
    ['another answer', { answer: 'perhaps' }, '/answer'],
  ])('refuses %s', async (_, change, pointer) => {
    const { status, body } = await record(one, change);
    expect([status, body.errors]).toMatchObject([400, [{ pointer }]]);
  });
});

it('R-KE-23: what an officer writes of the guardian’s answer is cleared before it is stored', async () => {
  const body = { answer: 'decline', by: 'phone', reason: '不愿意，13900001234' };
  const headers = { 'if-match': `"${one.version}"` };
  const sent = { sub: 'street', path: { id: one.id }, body, headers };

  await office.ask('recordGuardianAnswer', sent);

  expect(await stored()).toMatchObject({ status: 'declined', declined: { reason: '不愿意，〔电话〕' } });
});

describe('R-IN-112: who has handled the guardian’s code', () => {
  const handled = async (change: Record<string, unknown>) => {
    const { made } = await filed('proposed');
    const { createIssuedCode } = await import('../../../functions/store/intake/issued-codes.ts');
    const { guardianOf } = await import('../../../functions/casework/holder-code.ts');
    const stored = { ...guardianOf(made.childId), issue: 1, hash: 'h', issuedAt: made.createdAt };
    await office.store.transact([createIssuedCode({ ...stored, shownTo: [], version: 1, ...change })]);
    return made;
  };

  it.each([
    ['printed it in a letter', { shownTo: ['member-street'] }, [409, 'samePerson']],
    ['ordered a text message with it', { issuedBy: 'member-street' }, [200, undefined]],
  ])('an officer who %s, confirming: %s', async (_, change, expected) => {
    const made = await handled(change);
    expect(code(await office.confirm(made, 'street'))).toEqual(expected);
  });

  it.each([
    ['printed it in a letter', { shownTo: ['self'] }],
    ['issued it', { issuedBy: 'self' }],
  ])('as a member is the volunteer and %s: nobody confirms until another is issued', async (_, change) => {
    const made = await handled(change);
    expect(code(await office.confirm(made, 'district'))).toEqual([409, 'codeKnown']);
  });
});

describe('R-MA-32: the volunteer’s answer', () => {
  it('Rule 6: is the volunteer’s alone: another volunteer does not find it, an officer may not give it', async () => {
    expect(code(await office.volunteerAnswers(one, 'agree', 'other'))).toEqual([404, 'notFound']);
    expect(code(await office.volunteerAnswers(one, 'agree', 'street'))).toEqual([403, 'forbidden']);
    expect(await stored()).toEqual(one);
  });

  it('is given once', async () => {
    const agreed = (await office.volunteerAnswers(one, 'agree', 'volunteer')).body;

    expect(agreed).toMatchObject({ status: 'volunteerAgreed', version: 2 });
    expect(code(await office.volunteerAnswers(agreed, 'agree', 'volunteer'))).toEqual([
      409,
      'answeredAlready',
    ]);
  });

  it('Rule 7: to a version that was not read is refused with the proposal as it is', async () => {
    await office.guardianAnswers(receipt, one, 'agree');

    const { status, body } = await office.volunteerAnswers(one, 'agree', 'volunteer');

    expect([status, body]).toMatchObject([
      412,
      { current: { status: 'guardianAgreed', version: 2 }, attempted: { answer: 'agree' } },
    ]);
  });
});

describe('R-MA-35: a step of a proposal is sent to those who wait for it', () => {
  const sentOf = (kind: string, at: string) => ({
    kind,
    path: at,
    to: { streets: [one.streetCode] },
    params: { file: one.childNumber, volunteer: one.volunteerNumber },
  });
  const sentToVolunteer = (kind: string, at: string) => ({
    kind,
    path: at,
    to: { volunteerId: 'volunteer-1' },
    params: {},
  });
  const sentToGuardian = (kind: string, at: string) => ({
    kind,
    path: at,
    to: { guardianOf: one.childId },
    params: {},
  });
  const itself = () => `/proposals/${one.id}`;

  it('confirmed by the street: to the volunteer and the guardian, where to read and answer it, and nothing of each other', async () => {
    ({ made: one } = await filed('proposed'));

    expect(await newMessages(() => office.confirm(one, 'street'))).toEqual([
      sentToVolunteer('proposalConfirmed', itself()),
      sentToGuardian('familyAsked', itself()),
    ]);
  });

  it('the first to agree is the volunteer: to the street', async () => {
    expect(await newMessages(() => office.volunteerAnswers(one, 'agree', 'volunteer'))).toEqual([
      sentOf('volunteerAgreed', itself()),
    ]);
  });

  it('the first to agree is the guardian: to the street, and to the volunteer', async () => {
    expect(await newMessages(() => office.guardianAnswers(receipt, one, 'agree'))).toEqual([
      sentOf('guardianAgreed', itself()),
      sentToVolunteer('familyAgreed', itself()),
    ]);
  });

  it.each(['guardian', 'volunteer'] as const)(
    'the %s agrees as the second: to all of them, where the pairing is',
    async (last) => {
      const first = last === 'guardian' ? 'volunteerAgreed' : 'guardianAgreed';
      ({ made: one, held: receipt } = await filed(first));
      const answer = {
        guardian: () => office.guardianAnswers(receipt, one, 'agree'),
        volunteer: () => office.volunteerAnswers(one, 'agree', 'volunteer'),
      };

      const messages = await newMessages(answer[last]);

      const at = `/pairings/${(await stored())?.pairingId}`;
      expect(messages).toEqual([
        sentToVolunteer('pairingBegun', at),
        sentToGuardian('familyPaired', at),
        sentOf('childPaired', at),
      ]);
    },
  );

  it('declined by the guardian: to the street, and to the volunteer who was asked', async () => {
    expect(await newMessages(() => office.guardianAnswers(receipt, one, 'decline', '路途太远'))).toEqual([
      sentOf('guardianDeclined', itself()),
      sentToVolunteer('proposalFellAway', '/proposals'),
    ]);
  });

  it('declined by the volunteer: to the street, and to the guardian who was asked', async () => {
    expect(
      await newMessages(() => office.volunteerAnswers(one, 'decline', 'volunteer', '时间不合适')),
    ).toEqual([sentOf('volunteerDeclined', itself()), sentToGuardian('familyProposalEnded', itself())]);
  });

  it('declined by the street after its confirmation: to both who were asked', async () => {
    expect(await newMessages(() => office.decline(one, '距离太远', 'street'))).toEqual([
      sentToVolunteer('proposalFellAway', '/proposals'),
      sentToGuardian('familyProposalEnded', itself()),
    ]);
  });

  it('declined by the street before its confirmation: to nobody, for nobody was asked', async () => {
    ({ made: one } = await filed('proposed'));

    expect(await newMessages(() => office.decline(one, '距离太远', 'street'))).toEqual([]);
  });
});

describe('R-MA-36: an open proposal shows how its two are reached', () => {
  const reachOf = async (sub = 'street') => (await office.getProposal(one.id, sub)).body.reach;
  const enter = async (smsTemplates: object) => {
    const { body } = await office.ask('getSettings', { sub: 'district' });
    const headers = { 'if-match': `"${body.version}"` };
    const { status } = await office.ask('changeSettings', {
      sub: 'district',
      headers,
      body: { smsTemplates },
    });
    expect(status).toBe(200);
  };
  const mailed = (email: string | undefined) =>
    enrol(member('volunteer', { volunteerId: 'volunteer-1', email }));

  it('nobody, while the volunteer’s account has no address and the district no templates', async () => {
    expect(await reachOf()).toEqual({
      volunteer: { by: 'none', why: 'noTemplate' },
      guardian: { by: 'none', why: 'noTemplate' },
    });
  });

  it('the volunteer by mail to an account with an address, the guardian by a template of the district', async () => {
    await enter({ familyAsked: '1234567' });
    await mailed('volunteer@changban.example');

    expect(await reachOf()).toEqual({ volunteer: { by: 'mail' }, guardian: { by: 'sms' } });
  });

  it('a guardian with a land line alone is not reached', async () => {
    const before = (await office.store.getChild(one.childId))!;
    await office.store.transact([office.store.replaceChild(before, child({ ...before, landline: true }))]);

    expect((await reachOf()).guardian).toEqual({ by: 'none', why: 'landline' });
  });

  it('the volunteer is not shown how the guardian is reached', async () => {
    expect(await reachOf('volunteer')).toBeUndefined();
  });

  it('one that is over shows none', async () => {
    ({ made: one } = await filed('declined'));

    expect(await reachOf()).toBeUndefined();
  });
});

describe('R-MA-37: the volunteer’s own view', () => {
  const byHand = {
    by: 'street',
    reason: '母亲在服刑，志愿者熟悉情况',
    change: { matchedByTier: [0], objective: 0 },
  };
  const asVolunteer = async () => {
    const sent = { sub: 'volunteer', path: { id: one.id } };
    const list = await office.ask('listOwnProposals', { sub: 'volunteer' });
    const listed = list.body.items.find(({ id }: Proposal) => id === one.id);
    return [(await office.ask('getProposal', sent)).body, listed];
  };

  it('has neither the officer’s reason nor the guardian’s words, and of the child’s name the surname', async () => {
    const { store } = office;
    const handMade: Proposal = { ...one, byHand };
    await store.transact([store.replaceProposal(one, handMade)]);
    await office.guardianAnswers(receipt, one, 'decline', '害怕这位志愿者');

    for (const view of await asVolunteer()) {
      expect(view).toMatchObject({ status: 'declined', declined: { by: 'guardian' }, childName: '王*' });
      expect(JSON.stringify(view)).not.toMatch(/服刑|害怕|王\*涵/);
    }
    const { body } = await office.ask('getProposal', { sub: 'district', path: { id: one.id } });
    expect(JSON.stringify(body)).toMatch(/服刑.*害怕|害怕.*服刑/);
  });

  it('has their own reason, in the answer too', async () => {
    const answer = await office.volunteerAnswers(one, 'decline', 'volunteer', '最近要照顾家人');

    for (const view of [answer.body, ...(await asVolunteer())])
      expect(view.declined).toMatchObject({ by: 'volunteer', reason: '最近要照顾家人' });
    expect(answer.body.childName).toBe('王*');
  });

  it('is what a stale answer is refused with', async () => {
    const stale = await office.volunteerAnswers({ ...one, version: one.version + 7 }, 'agree', 'volunteer');

    expect(stale.status).toBe(412);
    expect(stale.body.current.childName).toBe('王*');
  });
});

describe('Rule 2: a record that a step depends on changes between its load and its save', () => {
  /** Does something else just before the next transaction is sent. */
  async function justBeforeSaving(interfere: () => Promise<unknown>) {
    const { documents } = await import('../../../functions/store/documents.ts');
    const send = documents.send.bind(documents) as (command: unknown) => Promise<never>;
    const spy = vi.spyOn(documents, 'send').mockImplementation(async (command: unknown) => {
      if (command instanceof TransactWriteCommand) {
        spy.mockRestore();
        await interfere();
      }
      return send(command);
    });
  }

  beforeEach(async () => {
    ({ made: one } = await filed('proposed'));
  });

  it('consent withdrawn: the confirmation is decided again, and refused', async () => {
    const before = (await office.store.getChild(one.childId))!;
    const consents = [consent({ withdrawnAt: one.createdAt })];
    const takeBack = () =>
      office.store.transact([office.store.replaceChild(before, child({ ...before, consents }))]);
    await justBeforeSaving(takeBack);

    expect(code(await office.confirm(one, 'street'))).toEqual([409, 'consentMissing']);
    expect((await stored())?.status).toBe('proposed');
  });

  it('the volunteer paused: the confirmation is decided again, and refused', async () => {
    const before = (await office.store.getVolunteer(one.volunteerId))!;
    const pause = (status: 'paused' | 'active') => async () => {
      const read = (await office.store.getVolunteer(before.id))!;
      await office.store.transact([office.store.replaceVolunteer(read, { ...read, status })]);
    };
    await justBeforeSaving(pause('paused'));

    const answer = await office.confirm(one, 'street');
    await pause('active')();

    expect(code(answer)).toEqual([409, 'volunteerNotReady']);
    expect((await stored())?.status).toBe('proposed');
  });
});

describe('Rule 6: the street’s confirmation', () => {
  beforeEach(async () => {
    ({ made: one } = await filed('proposed'));
  });

  it.each<[string, string, number]>([
    ['an officer of the child’s street', 'street', 200],
    ['a district officer', 'district', 200],
    ['an officer of another street', 'street-2', 404],
    ['an auditor', 'auditor', 403],
    ['the volunteer herself', 'volunteer', 403],
    ['an officer of another street who is an auditor too', 'both', 404],
    ['an officer of another street who is the volunteer herself', 'self', 404],
  ])('by %s', async (_, sub, status) => {
    expect((await office.confirm(one, sub)).status).toBe(status);
    expect((await stored())?.status).toBe(status === 200 ? 'streetConfirmed' : 'proposed');
  });

  it('lists of proposals are limited to the streets of an officer who is an auditor too', async () => {
    const run = { id: one.runId!, districtCode: one.districtCode, status: 'done' as const };
    const { store } = office;
    await store.transact([
      store.createRun({
        ...run,
        weights: { distance: 1, needGap: 1, interests: 1, freeTimes: 1 },
        preview: false,
        attempts: 1,
        by: 'member-district',
        createdAt: one.createdAt,
        version: 1,
      }),
    ]);

    expect(await office.proposalsOf(one.runId!, 'both')).toEqual([]);
    expect((await office.proposalsOf(one.runId!, 'street')).length).toBeGreaterThan(0);
  });
});
