/** Matching’s records, parsed by the real schemas; a test spoils one thing. */
import { type Pairing, pairingSchema } from '../../../shared/matching/pairings/pairing.ts';
import { type Proposal, proposalSchema } from '../../../shared/matching/proposals/proposal.ts';

/** The pair of the shared builders’ child and volunteer. */
const pair = {
  districtCode: '320404',
  streetCode: '320404001',
  childId: 'child-1',
  childNumber: '320404-26-AAAAAA',
  childName: '王*涵',
  volunteerId: 'volunteer-1',
  volunteerNumber: '320404-26-VVVVVV',
  volunteerName: '何*娟',
};

/** A run’s proposal that nobody has confirmed. */
export const proposal = (change: Record<string, unknown> = {}): Proposal =>
  proposalSchema.parse({
    ...pair,
    id: 'proposal-1',
    runId: 'run-1',
    facts: {
      distanceKm: 1.2,
      cost: 1200,
      covered: ['B2'],
      notCovered: ['A1'],
      sharedInterests: ['阅读'],
      sharedTimes: ['satMorning'],
      rank: 1,
      candidates: 3,
    },
    status: 'proposed',
    createdAt: '2026-03-10T00:00:00.000Z',
    version: 1,
    ...change,
  });

/** An active pairing since the tenth of March. */
export const pairing = (change: Record<string, unknown> = {}): Pairing =>
  pairingSchema.parse({
    ...pair,
    id: 'pairing-1',
    proposalId: 'proposal-1',
    status: 'active',
    startedOn: '2026-03-10',
    startedAt: '2026-03-10T02:00:00.000Z',
    version: 1,
    ...change,
  });
