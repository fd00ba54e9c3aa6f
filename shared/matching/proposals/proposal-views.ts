/** A proposal as the API shows it: whole to officers, what concerns them to its volunteer. */
import type * as z from 'zod';
import { anotherPersonView } from '../../kernel/four-eyes.ts';
import { surnameOf } from '../../kernel/text/masked-name.ts';
import { type Proposal, proposalSchema } from './proposal.ts';
import { proposalReachView } from './proposal-reach.ts';

const { declined } = proposalSchema.shape;

export const proposalView = proposalSchema
  .extend({ declined: declined.unwrap().partial({ reason: true }).optional() })
  .meta({ id: 'Proposal' });
export type ProposalView = z.infer<typeof proposalView>;

/** As its officers see it. */
export const reachableView = proposalView
  .extend({ reach: proposalReachView.optional(), anotherPerson: anotherPersonView.optional() })
  .meta({ id: 'ProposalWithReach' });

/** What a volunteer declined in their own words; of the others only that they did. */
const ownDeclined = ({ by, at, reason }: NonNullable<Proposal['declined']>) => ({
  by,
  at,
  ...(by === 'volunteer' && { reason }),
});

/**
 * R-MA-37: A volunteer sees neither why an officer proposed them by hand nor why the street or the guardian declined, and until the
 * pairing begins only the surname of the child.
 */
export const viewOwnProposal = (proposal: Proposal): z.input<typeof proposalView> => ({
  id: proposal.id,
  districtCode: proposal.districtCode,
  streetCode: proposal.streetCode,
  childId: proposal.childId,
  childNumber: proposal.childNumber,
  childName: proposal.pairingId ? proposal.childName : surnameOf(proposal.childName),
  volunteerId: proposal.volunteerId,
  volunteerNumber: proposal.volunteerNumber,
  volunteerName: proposal.volunteerName,
  facts: proposal.facts,
  status: proposal.status,
  ...(proposal.declined && { declined: ownDeclined(proposal.declined) }),
  ...(proposal.pairingId && { pairingId: proposal.pairingId }),
  createdAt: proposal.createdAt,
  version: proposal.version,
});
