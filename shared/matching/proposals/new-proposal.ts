/** A new proposal from a pair, as every proposal begins. */
import type { ProposalId, RunId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import type { PlannedPair } from '../runs/plan-run.ts';
import type { Proposal } from './proposal.ts';

interface Origin {
  readonly id: ProposalId;
  /** Absent for one by hand. */
  readonly runId?: RunId;
  readonly createdAt: Instant;
}

export const newProposal = ({ child, volunteer, facts }: PlannedPair, origin: Origin): Proposal => ({
  ...origin,
  districtCode: child.districtCode,
  streetCode: child.streetCode,
  childId: child.id,
  childNumber: child.fileNumber,
  childName: child.maskedName,
  volunteerId: volunteer.id,
  volunteerNumber: volunteer.fileNumber,
  volunteerName: volunteer.maskedName,
  facts,
  status: 'proposed',
  version: 1,
});
