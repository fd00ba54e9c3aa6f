/** One child, one volunteer and what stands between them, stored at once; a street officer and the volunteer who are members. */
import type { ChildId, ProposalId, VolunteerId } from '../../shared/kernel/ids.ts';
import type { Proposal } from '../../shared/matching/schema.ts';
import { child, enrol, member, volunteer } from '../builders.ts';
import type { Office, Receipt } from '../journeys/in-process.ts';
import { proposal } from '../matching/builders.ts';

export interface Scene extends Receipt {
  readonly childId: ChildId;
  readonly volunteerId: VolunteerId;
  readonly proposalId: ProposalId;
  /** Subjects of the tokens. */
  readonly officer: string;
  readonly volunteer: string;
}

/** Where the two stand: the child alone, or a proposal at this point of its way. */
export type Standing = 'submitted' | Proposal['status'];

let scenes = 0;

const peopleOf = (number: number): Scene => ({
  childId: `child-${number}` as ChildId,
  volunteerId: `volunteer-${number}` as VolunteerId,
  proposalId: `proposal-${number}` as ProposalId,
  officer: `officer-${number}`,
  volunteer: `sub-${number}`,
  receiptCode: `00000-${String(number).padStart(5, '0')}`,
  phoneLast4: '1234',
});

export async function setScene({ store }: Office, standing: Standing): Promise<Scene> {
  scenes += 1;
  const scene = peopleOf(scenes);
  const { childId, volunteerId, proposalId: id, officer } = scene;
  const subject = { kind: 'child' as const, id: childId };
  const isAlone = standing === 'submitted';
  const file = isAlone
    ? child({ id: childId, status: 'submitted', waitingSince: undefined })
    : child({ id: childId, status: 'proposed', proposalId: id });
  await enrol(
    member('street', { sub: officer, id: officer }),
    member('volunteer', { sub: scene.volunteer, id: scene.volunteer, volunteerId }),
  );
  await store.transact([
    store.createChild(file),
    store.createVolunteer(volunteer({ id: volunteerId })),
    store.createReceipt(scene, { subject, submittedAt: file.submittedAt }),
    ...(isAlone ? [] : [store.createProposal(proposal({ id, childId, volunteerId, status: standing }))]),
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
