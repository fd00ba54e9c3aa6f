/** One child, one volunteer and what stands between them, stored at once; officers and the volunteer are members. */
import { type Child, childIdentitySchema } from '../../shared/intake/children/child.ts';
import type {
  ChildId,
  PairingId,
  ProposalId,
  StreetCode,
  VolunteerId,
  WithdrawalId,
} from '../../shared/kernel/ids.ts';
import type { Pairing } from '../../shared/matching/pairings/pairing.ts';
import type { Proposal } from '../../shared/matching/proposals/proposal.ts';
import type { Withdrawal } from '../../shared/support/withdrawals/withdrawal.ts';
import { child, member, volunteer } from '../builders.ts';
import { childIn } from '../intake/children/child-in.ts';
import type { Office, Receipt } from '../journeys/in-process/cloud.ts';
import { pairing, proposal } from '../matching/proposals/pair-builders.ts';
import { withdrawalIn } from '../support/contacts/contact-builders.ts';

export interface Scene extends Receipt {
  readonly childId: ChildId;
  readonly volunteerId: VolunteerId;
  readonly proposalId: ProposalId;
  readonly pairingId: PairingId;
  readonly withdrawalId: WithdrawalId;
  /** Subjects of the tokens, and ids of the members: of the child’s street, of another one, of the district, the volunteer. */
  readonly officer: string;
  readonly receiver: string;
  readonly district: string;
  readonly volunteer: string;
}

type OpenProposal = Exclude<Proposal['status'], 'active' | 'declined' | 'replaced'>;

/**
 * Where the two stand: the child alone, waiting or offered to another street, a proposal at this point of its way, a pairing, or a
 * pairing that the guardian has asked to end.
 */
export type Standing =
  | 'submitted'
  | 'waiting'
  | 'offered'
  | OpenProposal
  | 'paired'
  | 'leaving'
  | 'investigated';

let scenes = 0;

const peopleOf = (number: number): Scene => ({
  childId: `child-${number}` as ChildId,
  volunteerId: `volunteer-${number}` as VolunteerId,
  proposalId: `proposal-${number}` as ProposalId,
  pairingId: `pairing-${number}` as PairingId,
  withdrawalId: `withdrawal-${number}` as WithdrawalId,
  officer: `officer-${number}`,
  receiver: `receiver-${number}`,
  district: `district-${number}`,
  volunteer: `sub-${number}`,
  receiptCode: `00000-${String(number).padStart(5, '0')}`,
  phoneLast4: '1234',
});

export const OTHER_STREET = { streetCode: '320404002' as StreetCode, communityCode: '320404002001' };

const LEAVING = { leaving: 'submitted', investigated: 'investigated' } as const;

/** The file alone. */
function aloneIn(standing: 'submitted' | 'waiting' | 'offered', { childId: id }: Scene) {
  const transfer = { ...OTHER_STREET, reason: '迁居', askedAt: '2026-03-09T02:00:00.000Z', by: 'x' };
  const file = standing === 'offered' ? childIn('waiting', { id, transfer }) : childIn(standing, { id });
  return { file, activePairings: 0 };
}

function pairedIn(standing: 'paired' | keyof typeof LEAVING, scene: Scene) {
  const { childId, volunteerId, proposalId, pairingId, withdrawalId } = scene;
  const pair = { childId, volunteerId };
  const status = standing === 'paired' ? undefined : LEAVING[standing];
  return {
    file: childIn('paired', { id: childId, pairingId, ...(status && { withdrawalId }) }),
    proposal: proposal({ ...pair, id: proposalId, status: 'active', pairingId }),
    pairing: pairing({ ...pair, id: pairingId, proposalId }),
    ...(status && { withdrawal: withdrawalIn(status, { id: withdrawalId, childId }) }),
    activePairings: 1,
  };
}

interface Files {
  readonly file: Child;
  readonly proposal?: Proposal;
  readonly pairing?: Pairing;
  readonly withdrawal?: Withdrawal;
  readonly activePairings: number;
}

function filesOf(scene: Scene, standing: Standing): Files {
  if (standing === 'submitted' || standing === 'waiting' || standing === 'offered')
    return aloneIn(standing, scene);
  if (standing === 'paired' || standing === 'leaving' || standing === 'investigated')
    return pairedIn(standing, scene);
  const { childId, volunteerId, proposalId } = scene;
  return {
    file: child({ id: childId, status: 'proposed', proposalId }),
    proposal: proposal({ childId, volunteerId, id: proposalId, status: standing }),
    activePairings: 0,
  };
}

const identityOf = ({ childId, receiptCode }: Scene, { streetCode, communityCode }: Child) =>
  childIdentitySchema.parse({
    ...{ childId, receiptCode, name: '王梓涵', birthMonth: '2016-09' },
    guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
    address: { streetCode, communityCode, detail: '6幢610室' },
  });

export async function setScene({ store }: Office, standing: Standing): Promise<Scene> {
  scenes += 1;
  const scene = peopleOf(scenes);
  const { volunteerId, officer, receiver, district } = scene;
  const stored = filesOf(scene, standing);
  const subject = { kind: 'child' as const, id: scene.childId };
  const members = [
    member('street', { sub: officer, id: officer }),
    member('street', { sub: receiver, id: receiver, streets: [OTHER_STREET.streetCode] }),
    member('district', { sub: district, id: district }),
    member('volunteer', { sub: scene.volunteer, id: scene.volunteer, volunteerId }),
  ];
  await store.transact([
    ...members.map(store.createMember),
    ...members.map(({ id }) => store.bindMember({ id, sub: id })),
    store.createChild(stored.file),
    store.createChildIdentity(identityOf(scene, stored.file)),
    store.createVolunteer(volunteer({ id: volunteerId, activePairings: stored.activePairings })),
    store.createVolunteerIdentity({
      volunteerId,
      name: '何文娟',
      phone: '13800005678',
      receiptCode: `V${scene.receiptCode}`,
    }),
    store.createReceipt(scene, { subject, submittedAt: stored.file.submittedAt }),
    ...(stored.proposal ? [store.createProposal(stored.proposal)] : []),
    ...(stored.pairing ? [store.createPairing(stored.pairing)] : []),
    ...(stored.withdrawal ? [store.createWithdrawal(stored.withdrawal)] : []),
  ]);
  return scene;
}

/** Everything that is stored about the two, without ids: what may be compared between scenes. */
export async function lookAt({ store, historyOf }: Office, scene: Scene) {
  const { childId, volunteerId } = scene;
  const [file, volunteerFile, one, pairings, withdrawals, contacts] = await Promise.all([
    store.getChild(childId),
    store.getVolunteer(volunteerId),
    store.getProposal(scene.proposalId),
    store.readAll(store.pairingsOfVolunteer(volunteerId), store.parsePairing),
    store.readAll(store.withdrawalsOfChild(childId), store.parseWithdrawal),
    store.readAll(store.contactsOfVolunteer(volunteerId), store.parseContact),
  ]);
  const standing = ({ status, version }: { readonly status: string; readonly version: number }) => [
    status,
    version,
  ];
  return {
    child: [file?.status, file?.version],
    street: [file?.streetCode, file?.transfer?.streetCode],
    volunteer: [volunteerFile?.status, volunteerFile?.activePairings, volunteerFile?.version],
    proposal: [one?.status, one?.version],
    pairings: pairings.map(standing),
    withdrawals: withdrawals.map(standing),
    contacts: contacts.length,
    told: await historyOf('child', childId),
    ofVolunteer: await historyOf('volunteer', volunteerId),
  };
}
