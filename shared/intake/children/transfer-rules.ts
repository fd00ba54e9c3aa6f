/** R-IN-08: A file whose family moves is offered to the new street, and remains with its own street until that one accepts. */
import type { Owned } from '../../kernel/access.ts';
import { type CommunityCode, districtOf, type StreetCode } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { Child } from './child.ts';
import { CHILD_MACHINE } from './child-machine.ts';

interface NewPlace {
  readonly streetCode: StreetCode;
  readonly communityCode: CommunityCode;
}

interface Asking extends NewPlace {
  readonly reason: string;
  /** The member who asks. */
  readonly by: string;
}

/** What is wrong with a street as a destination: it is the child’s own, or another district’s. */
export function destinationFault(child: Child, { streetCode }: NewPlace) {
  if (streetCode === child.streetCode) return 'street.same' as const;
  return districtOf(streetCode) === child.districtCode ? undefined : ('street.otherDistrict' as const);
}

/** One transfer at a time, of a file that is not closed (R-IN-08). */
export function requestTransfer(
  child: Child,
  { streetCode, communityCode, reason, by }: Asking,
  now: Instant,
): Child | Refusal {
  const next = nextState(CHILD_MACHINE, 'transfer', child.status);
  if (isRefusal(next)) return next;
  if (child.transfer) return refuse('transferPending');
  return { ...child, transfer: { streetCode, communityCode, reason, by, askedAt: now } };
}

/** Declined by the receiving street, or taken back by the sending one: the file stays where it is. */
export function endTransfer({ transfer, ...child }: Child): Child | Refusal {
  return transfer ? child : refuse('noTransfer');
}

/** The file belongs to the street that accepts it, with everything in it (R-IN-08). */
export function acceptTransfer({ transfer, ...child }: Child): Child | Refusal {
  if (!transfer) return refuse('noTransfer');
  const { streetCode, communityCode } = transfer;
  return { ...child, streetCode, communityCode };
}

/** Whose an offered file would be: the receiving side’s; `undefined` for a file that is offered to nobody. */
export const offeredTo = ({ districtCode, transfer }: Child): Owned | undefined =>
  transfer && { districtCode, streetCode: transfer.streetCode };
