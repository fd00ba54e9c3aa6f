/** R-IN-52, R-MA-60 (Rule 2): a volunteer takes her consent back by the code of her receipt, and gives it again. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChildId, PairingId, ProposalId, VolunteerId } from '../../shared/kernel/ids.ts';
import { CONSENT_NOTICE } from '../../shared/office/notices/notice.ts';
import { child, enrol, member, volunteer } from '../builders.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';
import { type Office, openOffice } from './in-process/cloud.ts';

let office: Office;
let count = 0;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'), member('street'));
});
afterAll(() => office.stop());
beforeEach(() => office.later());

/** A volunteer with one pairing and one proposal under way. */
async function accompanying(change: Record<string, unknown> = {}) {
  count += 1;
  const id = `volunteer-of-${count}` as VolunteerId;
  const [paired, proposed] = [`paired-${count}` as ChildId, `proposed-${count}` as ChildId];
  const pairingId = `pairing-of-${count}` as PairingId;
  const proposalId = `proposal-of-${count}` as ProposalId;
  const receipt = { receiptCode: `11111-${String(count).padStart(5, '0')}`, phoneLast4: '5678' };
  const { store } = office;
  const made = volunteer({ id, capacity: 2, activePairings: 1, ...change });
  await store.transact([
    store.createVolunteer(made),
    store.createReceipt(receipt, { subject: { kind: 'volunteer', id }, submittedAt: made.submittedAt }),
    store.createChild(child({ id: paired, fileNumber: paired, status: 'paired', pairingId })),
    store.createPairing(pairing({ id: pairingId, childId: paired, volunteerId: id })),
    store.createChild(child({ id: proposed, fileNumber: proposed, status: 'proposed', proposalId })),
    store.createProposal(
      proposal({ id: proposalId, childId: proposed, volunteerId: id, status: 'proposed' }),
    ),
  ]);
  return { id, paired, proposed, pairingId, proposalId, receipt };
}
type Accompanying = Awaited<ReturnType<typeof accompanying>>;

const change = ({ receipt }: Accompanying, more: object) =>
  office.ask('changeConsentByReceipt', { body: { ...receipt, purpose: 'pairing', ...more } });
const withdraw = (made: Accompanying) => change(made, { agreed: false });
const agree = (made: Accompanying) => change(made, { agreed: true, noticeVersion: CONSENT_NOTICE.version });
const flagsOf = async (made: Accompanying) =>
  (await office.store.getPairing(made.pairingId))?.flags.map(({ kind }) => kind);

describe('R-IN-52, R-MA-60: a volunteer who withdraws consent', () => {
  it('is proposed to nobody: open proposals end, the pairing goes on and is flagged, and the streets are notified', async () => {
    const made = await accompanying();

    const { status, body } = await withdraw(made);

    expect([status, body.consents[0].isInForce]).toEqual([200, false]);
    expect((await office.store.getPairing(made.pairingId))?.status).toBe('active');
    expect(await flagsOf(made)).toEqual(['volunteerConsentWithdrawn']);
    expect((await office.store.getProposal(made.proposalId))?.status).toBe('replaced');
    expect((await office.store.getChild(made.proposed))?.status).toBe('waiting');
    expect(await office.historyOf('volunteer', made.id)).toEqual(['volunteer.consentWithdrawn']);
    expect(await office.historyOf('child', made.paired)).toEqual(['pairing.flagged']);
  });

  it('may give it again, which clears the flag', async () => {
    const made = await accompanying();
    await withdraw(made);
    office.later();

    const { body } = await agree(made);

    expect(body.consents[0].isInForce).toBe(true);
    expect(await flagsOf(made)).toEqual([]);
    expect(await office.historyOf('child', made.paired)).toEqual(['pairing.flagged', 'pairing.flagCleared']);
  });

  it('is no candidate for any child', async () => {
    const made = await accompanying();
    const candidates = () => office.ask('listCandidates', { sub: 'district', path: { id: made.proposed } });
    await withdraw(made);

    const numbers = JSON.stringify((await candidates()).body);

    expect(numbers).not.toContain(made.id);
  });

  it('may withdraw it twice, with no further effect', async () => {
    const made = await accompanying();
    await withdraw(made);
    const { version } = (await office.store.getVolunteer(made.id))!;

    expect((await withdraw(made)).status).toBe(200);

    expect((await office.store.getVolunteer(made.id))?.version).toBe(version);
  });

  it('is not asked for consent to what only children’s files need', async () => {
    const { status, body } = await change(await accompanying(), { purpose: 'publicity', agreed: false });

    expect([status, body.errors?.[0].pointer]).toEqual([400, '/purpose']);
  });
});
