/** Proposals: of a run (whole, or one street’s), and of a volunteer. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { DistrictCode, ProposalId, RunId, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { type Proposal, proposalSchema } from '../../../shared/matching/proposals/proposal.ts';
import { readItems } from '../batch.ts';
import { type Change, create, replace } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

/** In place of a run’s id. */
const BY_HAND = 'by-hand';

const proposalKey = (id: ProposalId) => ({ pk: `PROPOSAL#${id}`, sk: 'PROPOSAL' });

function proposalItem(record: Proposal) {
  const proposal = proposalSchema.parse(record);
  const { id, runId, districtCode, streetCode, childNumber, volunteerId } = proposal;
  return {
    ...proposal,
    ...proposalKey(id),
    byDistrictPk: `PROPOSALS#${districtCode}#${runId ?? BY_HAND}`,
    byDistrictSk: `${childNumber}#${id}`,
    byStreetPk: `PROPOSALS#${runId ?? BY_HAND}#${streetCode}`,
    byStreetSk: `${childNumber}#${id}`,
    bySubjectPk: `VOLUNTEER#${volunteerId}#PROPOSALS`,
    bySubjectSk: `${proposal.createdAt}#${id}`,
  };
}

export const parseProposal = (item: unknown): Proposal => proposalSchema.parse(item);
export const getProposal = (id: ProposalId) => readItem('program', proposalKey(id), parseProposal);
export const readProposals = (ids: readonly ProposalId[]) =>
  readItems('program', ids.map(proposalKey), parseProposal);
export const createProposal = (proposal: Proposal): Change => create('program', proposalItem(proposal));
export const replaceProposal = (before: Proposal, after: Proposal): Change =>
  replace('program', proposalItem({ ...after, version: before.version + 1 }), before.version);

/** A child’s proposals among those of a run, or, without a run, among those by hand. */
export const proposalsOfChild = (
  { districtCode, fileNumber }: Pick<Child, 'districtCode' | 'fileNumber'>,
  run?: RunId,
): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`PROPOSALS#${districtCode}#${run ?? BY_HAND}`],
  skBegins: `${fileNumber}#`,
});

export const proposalsOfRun = (district: DistrictCode, run: RunId): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`PROPOSALS#${district}#${run}`],
});

export const proposalsByHand = (district: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`PROPOSALS#${district}#${BY_HAND}`],
});

export const proposalsOfRunInStreets = (run: RunId, streets: readonly StreetCode[]): Source => ({
  table: 'program',
  index: 'byStreet',
  partitions: streets.map((street) => `PROPOSALS#${run}#${street}`),
});

export const proposalsOfVolunteer = (id: VolunteerId): Source => ({
  table: 'program',
  index: 'bySubject',
  partitions: [`VOLUNTEER#${id}#PROPOSALS`],
  newestFirst: true,
});
