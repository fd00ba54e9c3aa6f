import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildId, ProposalId, VolunteerId } from '../../../shared/kernel/ids.ts';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { child, enrol, member, volunteer } from '../../builders.ts';
import type { Answered } from '../../call.ts';
import { proposal } from '../../matching/proposals/pair-builders.ts';
import { type Office, openOffice, type Receipt } from './cloud.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'), member('street'));
});
afterAll(() => office.stop());

const AT_ONCE = 20;
const statusesOf = (answers: readonly Answered[]) =>
  Object.fromEntries(
    [...Map.groupBy(answers, ({ status }) => status)].map(([status, group]) => [status, group.length]),
  );

let people = 0;
/** A volunteer with so many places, and a proposal of hers to a child of its own for each status. */
async function volunteerWith(capacity: number, statuses: readonly Proposal['status'][]) {
  people += 1;
  const volunteerId = `volunteer-${people}` as VolunteerId;
  const sub = `sub-${volunteerId}`;
  await enrol(member('volunteer', { sub, id: sub, volunteerId }));
  const { store } = office;
  const proposals = statuses.map((status, index) =>
    proposal({
      id: `p-${people}-${index}` as ProposalId,
      childId: `child-${people}-${index}` as ChildId,
      volunteerId,
      status,
    }),
  );
  const receipts = proposals.map<Receipt>((_, index) => ({
    receiptCode: `00000-${String(people * 100 + index).padStart(5, '0')}`,
    phoneLast4: '1234',
  }));
  await store.transact([
    store.createVolunteer(volunteer({ id: volunteerId, capacity })),
    ...proposals.flatMap((one, index) => [
      store.createProposal(one),
      store.createChild(child({ id: one.childId, status: 'proposed', proposalId: one.id })),
      store.createReceipt(receipts[index]!, {
        subject: { kind: 'child', id: one.childId },
        submittedAt: one.createdAt,
      }),
    ]),
  ]);
  return { volunteerId, sub, proposals, receipts };
}

async function pairingsOf(volunteerId: VolunteerId) {
  const { store } = office;
  return store.readAll(store.pairingsOfVolunteer(volunteerId, 'active'), store.parsePairing);
}
const activePairings = async (id: VolunteerId) => (await office.store.getVolunteer(id))?.activePairings;

describe('Rule 1: whatever runs at the same time', () => {
  it('two proposals for the last seat, answered at once, begin exactly one pairing', async () => {
    const { volunteerId, sub, proposals } = await volunteerWith(1, ['guardianAgreed', 'guardianAgreed']);

    const answers = await Promise.all(proposals.map((one) => office.volunteerAnswers(one, 'agree', sub)));

    expect(statusesOf(answers)).toEqual({ 200: 1, 409: 1 });
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('capacityFull');
    expect(await pairingsOf(volunteerId)).toHaveLength(1);
    expect(await activePairings(volunteerId)).toBe(1);
    const children = await Promise.all(proposals.map(({ childId }) => office.store.getChild(childId)));
    expect(children.map((one) => one?.status).sort()).toEqual(['paired', 'proposed']);
  });

  it('five proposals for three places, some answered by the guardian and some by the volunteer', async () => {
    const { volunteerId, sub, proposals, receipts } = await volunteerWith(3, [
      'guardianAgreed',
      'volunteerAgreed',
      'guardianAgreed',
      'volunteerAgreed',
      'guardianAgreed',
    ]);

    const answers = await Promise.all(
      proposals.map((one, index) =>
        one.status === 'guardianAgreed'
          ? office.volunteerAnswers(one, 'agree', sub)
          : office.guardianAnswers(receipts[index]!, one, 'agree'),
      ),
    );

    expect(answers.every(({ status }) => [200, 409, 503].includes(status))).toBe(true);
    const begun = answers.filter(({ status }) => status === 200).length;
    expect(begun).toBeGreaterThanOrEqual(1);
    expect(begun).toBeLessThanOrEqual(3);
    expect(await pairingsOf(volunteerId)).toHaveLength(begun);
    expect(await activePairings(volunteerId)).toBe(begun);
  });

  it('both sides agree at the same moment: one pairing, and each has its answer', async () => {
    const { volunteerId, sub, proposals, receipts } = await volunteerWith(1, ['streetConfirmed']);
    const [one] = proposals;

    const [byGuardian, byVolunteer] = await Promise.all([
      office.guardianAnswers(receipts[0]!, one!, 'agree'),
      office.volunteerAnswers(one!, 'agree', sub),
    ]);

    // The volunteer names the version she read: she may have to read again, the guardian never has to.
    expect(byGuardian.status).toBe(200);
    expect([200, 412]).toContain(byVolunteer.status);
    const read = await office.store.getProposal(one!.id);
    if (byVolunteer.status === 412) await office.volunteerAnswers(read!, 'agree', sub);
    expect((await office.store.getProposal(one!.id))?.status).toBe('active');
    expect(await pairingsOf(volunteerId)).toHaveLength(1);
  });

  it('one agrees and one declines at the same moment: a pairing or none, never half of one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { volunteerId, sub, proposals, receipts } = await volunteerWith(1, ['guardianAgreed']);
      const [one] = proposals;

      const answers = await Promise.all([
        office.guardianAnswers(receipts[0]!, one!, 'decline', '改变主意'),
        office.volunteerAnswers(one!, 'agree', sub),
      ]);

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const [stored, file] = [
        await office.store.getProposal(one!.id),
        await office.store.getChild(one!.childId),
      ];
      const begun = stored?.status === 'active';
      expect([stored?.status, file?.status]).toEqual(begun ? ['active', 'paired'] : ['declined', 'waiting']);
      expect(await pairingsOf(volunteerId)).toHaveLength(begun ? 1 : 0);
      expect(await activePairings(volunteerId)).toBe(begun ? 1 : 0);
    }
  });
});

describe(`Rule 7: ${AT_ONCE} requests at once`, () => {
  it('confirm one proposal: one succeeds, the rest are refused, and none is answered 500', async () => {
    const { proposals } = await volunteerWith(1, ['proposed']);
    const [one] = proposals;

    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => office.confirm(one!, 'street')));

    expect(statusesOf(answers)).toEqual({ 200: 1, 412: AT_ONCE - 1 });
    expect(await office.store.getProposal(one!.id)).toMatchObject({ status: 'streetConfirmed', version: 2 });
    expect(await office.historyOf('child', one!.childId)).toEqual(['proposal.confirm']);
  });

  it('answer as the guardian: one answer counts, the rest are refused as given already', async () => {
    const { proposals, receipts } = await volunteerWith(1, ['streetConfirmed']);
    const [one] = proposals;

    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => office.guardianAnswers(receipts[0]!, one!, 'agree')),
    );

    expect(statusesOf(answers)[200]).toBe(1);
    // Tries of one receipt code are counted one after the other; who waits too long for that is asked to come again.
    const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect(refused.filter((code) => !['answeredAlready', 'busy'].includes(code))).toEqual([]);
    expect(await office.historyOf('child', one!.childId)).toEqual(['proposal.guardianAgrees']);
  });

  it('Rule 3: send one form with one key: one file, one receipt', async () => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        const { survey } = await import('../../builders.ts');
        return office.ask('submitNeedsSurvey', {
          body: survey(),
          headers: { 'idempotency-key': 'one' },
        });
      }),
    );

    expect(statusesOf(answers)).toEqual({ 201: AT_ONCE });
    expect(new Set(answers.map(({ body }) => body.receiptCode)).size).toBe(1);
    const { body } = await office.ask('listChildren', {
      sub: 'district',
      query: { status: 'submitted' },
    });
    expect(body.items).toHaveLength(1);
  });
});
