/** What those are sent who have no account: guardians and applicants. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILLED_IN } from '../../builders.ts';
import { type CaseOffice, openCaseOffice } from '../../intake/children/case-office.ts';
import { newMessages } from '../../jobs/messages.ts';
import { setScene } from '../../rules/scene.ts';
import type { Filed } from './cloud.ts';

let office: CaseOffice;
beforeAll(async () => {
  office = await openCaseOffice();
});
afterAll(() => office.stop());

let files = 0;
function phone() {
  files += 1;
  return `139000${String(files).padStart(5, '0')}`;
}
const reason = '情况有变化';

/** The kinds that the steps send to nobody but this person. */
async function kindsTo(to: object, steps: () => Promise<unknown>) {
  const own = (await newMessages(steps)).filter(
    (message) => JSON.stringify(message.to) === JSON.stringify(to),
  );
  return own.map(({ kind, params }) => [kind, params]);
}

describe('R-KE-24: a guardian is sent', () => {
  let family: Filed;
  const kinds = (steps: () => Promise<unknown>) => kindsTo({ guardianOf: family.id }, steps);
  const askToLeave = () => {
    const { receiptCode, phoneLast4 } = family;
    const headers = { 'idempotency-key': `leave-${files}-${family.id}` };
    const body = { receiptCode, phoneLast4, cause: 'movingAway', reason, ...FILLED_IN };
    return office.ask('submitWithdrawal', { body, headers });
  };
  const openWithdrawal = async () =>
    (await office.ask('listWithdrawals', { sub: 'district' })).body.items.find(
      ({ childId }: { childId: string }) => childId === family.id,
    );
  async function step(name: 'investigateWithdrawal' | 'reviewWithdrawal', sub: string, body: object) {
    office.later();
    const { id, version } = await openWithdrawal();
    const answer = await office.ask(name, {
      sub,
      path: { id },
      body,
      headers: { 'if-match': `"${version}"` },
    });
    expect(answer.status).toBe(200);
  }
  const investigate = () =>
    step('investigateWithdrawal', 'street', { finding: reason, recommends: 'approve' });

  beforeAll(async () => {
    family = await office.file('钱一一', phone());
  });

  it('a survey that is returned, once', async () => {
    expect(await kinds(() => office.act('returnChild', family.id, { reason }))).toEqual([
      ['ownSurveyReturned', {}],
    ]);
  });

  it('nothing of what an officer merely verifies', async () => {
    expect(await kinds(() => office.act('verifyChild', family.id))).toEqual([]);
  });

  it('each stage of a request to leave, with its date', async () => {
    expect(await kinds(askToLeave)).toEqual([
      ['ownWithdrawalReceived', expect.objectContaining({ date: '2026-03-24' })],
    ]);
    expect(await kinds(investigate)).toEqual([
      ['ownWithdrawalInvestigated', expect.objectContaining({ date: '2026-03-17' })],
    ]);
    const rejected = { decision: 'reject', reason };
    expect(await kinds(() => step('reviewWithdrawal', 'district', rejected))).toEqual([
      ['ownWithdrawalRejected', expect.anything()],
    ]);
  });

  it('a file that is closed', async () => {
    expect(await kinds(() => office.act('closeChild', family.id, { reason }))).toEqual([
      ['ownFileClosed', {}],
    ]);
  });
});

describe('R-KE-24: an applicant is sent', () => {
  const CHECKS = ['identity', 'record', 'interview'] as const;
  const ofApplicant = (id: string, steps: () => Promise<unknown>) => kindsTo({ volunteerId: id }, steps);

  it('that the application has arrived', async () => {
    const posted = await newMessages(() => office.apply({ name: '何梅娟' }, phone()));

    expect(posted.map(({ kind, to }) => [kind, Object.keys(to)])).toEqual([
      ['ownApplicationReceived', ['volunteerId']],
    ]);
  });

  it('that it was accepted, with the last check and not before', async () => {
    const { id } = await office.apply({ name: '林秀英' }, phone());
    const [first, second, last] = CHECKS;
    expect(await ofApplicant(id, () => office.vet(id, { check: first }))).toEqual([]);
    expect(await ofApplicant(id, () => office.vet(id, { check: second }))).toEqual([]);

    expect(await ofApplicant(id, () => office.vet(id, { check: last }))).toEqual([
      ['ownApplicationAccepted', {}],
    ]);
  });

  it('nothing of a check that is renewed', async () => {
    const { id } = await office.apply({ name: '周小兰' }, phone());
    await office.vetWhole(id);

    expect(await ofApplicant(id, () => office.vet(id, { check: 'record' }))).toEqual([]);
  });

  it('that it was refused', async () => {
    const { id } = await office.apply({ name: '吴小红' }, phone());

    const refusal = { sub: 'district', path: { id }, body: { reason }, headers: { 'if-match': '"1"' } };
    expect(await ofApplicant(id, () => office.ask('refuseVolunteer', refusal))).toEqual([
      ['ownApplicationRefused', {}],
    ]);
  });
});

describe('R-KE-24: the guardian of a paired child is sent', () => {
  it('the end of the pairing', async () => {
    const { childId, pairingId, officer } = await setScene(office, 'paired');
    const end = { cause: 'other', reason, farewell: '愿你一路有光。', then: 'requeue' };
    const headers = { 'if-match': '"1"' };

    const kinds = await kindsTo({ guardianOf: childId }, () =>
      office.ask('endPairing', { sub: officer, path: { id: pairingId }, body: end, headers }),
    );

    expect(kinds.map(([kind]) => kind)).toEqual(['familyPairingEnded']);
  });
});
