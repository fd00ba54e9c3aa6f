/** One child, one volunteer and what stands between them, stored at once; a street officer and the volunteer who are members. */
import type { ChildId, PairingId, ProposalId, VolunteerId } from '../../shared/kernel/ids.ts';
import type { Proposal } from '../../shared/matching/schema.ts';
import { child, enrol, member, volunteer } from '../builders.ts';
import { childIn } from '../intake/child-in.ts';
import type { Office, Receipt } from '../journeys/in-process.ts';
import { pairing, proposal } from '../matching/builders.ts';

export interface Scene extends Receipt {
  readonly childId: ChildId;
  readonly volunteerId: VolunteerId;
  readonly proposalId: ProposalId;
  readonly pairingId: PairingId;
  /** Subjects of the tokens, and ids of the members. */
  readonly officer: string;
  readonly volunteer: string;
}

type OpenProposal = Exclude<Proposal['status'], 'active' | 'declined' | 'replaced'>;

/** Where the two stand: the child alone, a proposal at this point of its way, or a pairing. */
export type Standing = 'submitted' | 'waiting' | OpenProposal | 'paired';

let scenes = 0;

const peopleOf = (number: number): Scene => ({
  childId: `child-${number}` as ChildId,
  volunteerId: `volunteer-${number}` as VolunteerId,
  proposalId: `proposal-${number}` as ProposalId,
  pairingId: `pairing-${number}` as PairingId,
  officer: `officer-${number}`,
  volunteer: `sub-${number}`,
  receiptCode: `00000-${String(number).padStart(5, '0')}`,
  phoneLast4: '1234',
});

function filesOf({ childId, volunteerId, proposalId, pairingId }: Scene, standing: Standing) {
  const pair = { childId, volunteerId };
  const id = { id: childId };
  if (standing === 'submitted' || standing === 'waiting')
    return { file: childIn(standing, id), activePairings: 0 };
  if (standing !== 'paired')
    return {
      file: child({ ...id, status: 'proposed', proposalId }),
      proposal: proposal({ ...pair, id: proposalId, status: standing }),
      activePairings: 0,
    };
  return {
    file: childIn('paired', { ...id, pairingId }),
    proposal: proposal({ ...pair, id: proposalId, status: 'active', pairingId }),
    pairing: pairing({ ...pair, id: pairingId, proposalId }),
    activePairings: 1,
  };
}

export async function setScene({ store }: Office, standing: Standing): Promise<Scene> {
  scenes += 1;
  const scene = peopleOf(scenes);
  const { volunteerId, officer } = scene;
  const stored = filesOf(scene, standing);
  const subject = { kind: 'child' as const, id: scene.childId };
  await enrol(
    member('street', { sub: officer, id: officer }),
    member('volunteer', { sub: scene.volunteer, id: scene.volunteer, volunteerId }),
  );
  await store.transact([
    store.createChild(stored.file),
    store.createVolunteer(volunteer({ id: volunteerId, activePairings: stored.activePairings })),
    store.createReceipt(scene, { subject, submittedAt: stored.file.submittedAt }),
    ...(stored.proposal ? [store.createProposal(stored.proposal)] : []),
    ...(stored.pairing ? [store.createPairing(stored.pairing)] : []),
  ]);
  return scene;
}

/** Everything that is stored about the two, without ids: what may be compared between scenes. */
export async function lookAt({ store, historyOf }: Office, scene: Scene) {
  const [file, volunteerFile, one, pairings] = await Promise.all([
    store.getChild(scene.childId),
    store.getVolunteer(scene.volunteerId),
    store.getProposal(scene.proposalId),
    store.readAll(store.pairingsOfVolunteer(scene.volunteerId), store.parsePairing),
  ]);
  return {
    child: [file?.status, file?.version],
    volunteer: [volunteerFile?.status, volunteerFile?.activePairings, volunteerFile?.version],
    proposal: [one?.status, one?.version],
    pairings: pairings.map(({ status, version }) => [status, version]),
    told: await historyOf('child', scene.childId),
    ofVolunteer: await historyOf('volunteer', scene.volunteerId),
  };
}
