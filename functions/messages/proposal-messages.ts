import type { MessageKind } from '../../shared/all-messages.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Proposal } from '../../shared/matching/proposals/proposal.ts';
import type { Change } from '../store/change.ts';
import { postMessage } from '../store/outbox.ts';

interface Told {
  readonly id: string;
  readonly kind: Extract<MessageKind, 'proposalConfirmed' | 'pairingBegun' | 'proposalFellAway'>;
  /** Where it opens in the console. */
  readonly path: string;
  readonly now: Instant;
}

/** Tells the volunteer of a proposal to her. */
export const proposalMessage = ({ districtCode, volunteerId }: Proposal, { now, ...told }: Told): Change =>
  postMessage({ ...told, districtCode, to: { volunteerId }, params: {}, createdAt: now });
