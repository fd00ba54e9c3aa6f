/** Proposals: of a run (whole, or one street’s), and of a volunteer. */
import type { Child } from '../../../shared/intake/children/child.ts';
import type { DistrictCode, ProposalId, RunId, StreetCode, VolunteerId } from '../../../shared/kernel/ids.ts';
import { type Proposal, proposalSchema } from '../../../shared/matching/proposals/proposal.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

/** In place of a run’s id. */
const BY_HAND = 'by-hand';

function placed({ id, runId, districtCode, streetCode, childNumber, volunteerId, createdAt }: Proposal) {
  return {
    byDistrictPk: `PROPOSALS#${districtCode}#${runId ?? BY_HAND}`,
    byDistrictSk: `${childNumber}#${id}`,
    byStreetPk: `PROPOSALS#${runId ?? BY_HAND}#${streetCode}`,
    byStreetSk: `${childNumber}#${id}`,
    bySubjectPk: `VOLUNTEER#${volunteerId}#PROPOSALS`,
    bySubjectSk: `${createdAt}#${id}`,
  };
}

export const proposalRecords = recordStore<ProposalId, Proposal>({
  table: 'program',
  prefix: 'PROPOSAL',
  sk: 'PROPOSAL',
  schema: proposalSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parseProposal,
  get: getProposal,
  readMany: readProposals,
  create: createProposal,
  replace: replaceProposal,
} = proposalRecords;

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
