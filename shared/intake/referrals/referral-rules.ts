/** What may happen to a referral: the transitions of REFERRAL_MACHINE, with what each keeps. */
import { type ChildId, districtOf, type StreetCode } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Child } from '../children/child.ts';
import { erasedOutside, isSettledOutside } from './outside-report.ts';
import { hasEnded, type Notice, type Referral, type ReferralIn } from './referral.ts';
import { REFERRAL_MACHINE } from './referral-machine.ts';

interface Step {
  readonly at: Instant;
  /** The member. */
  readonly by: string;
}

/** R-RF-01: A street officer accepts a referral, which stops its first clock. */
export function takeUp(referral: Referral, step: Step): ReferralIn<'takenUp'> | Refusal {
  const next = nextState(REFERRAL_MACHINE, 'takeUp', referral.status);
  return isRefusal(next) ? next : { ...referral, status: next.to, takenUp: step };
}

/** Its file counts as verified: the child waits for a volunteer, or has one. */
const isVerified = ({ status }: Child) =>
  status === 'waiting' || status === 'proposed' || status === 'paired';

/** R-RF-02: A file may be opened for an accepted referral; it still needs the guardian’s consent and the street’s verification. */
export function fileOpened(referral: Referral, childId: ChildId, at: Instant): Referral | Refusal {
  const next = nextState(REFERRAL_MACHINE, 'openFile', referral.status);
  if (isRefusal(next)) return next;
  if (referral.status !== 'takenUp') return refuse('wrongStatus');
  return { ...referral, status: next.to, childId, filedAt: at };
}

/**
 * R-RF-03: A referral may be linked to the child’s file: a verified file ends the referral at once, and a closed one is re-opened
 * first.
 */
export function link(referral: Referral, child: Child, at: Instant): Referral | Refusal {
  const next = nextState(REFERRAL_MACHINE, 'link', referral.status);
  if (isRefusal(next)) return next;
  if (referral.status !== 'takenUp') return refuse('wrongStatus');
  if (child.status === 'closed') return refuse('fileClosed');
  const linked: Referral = { ...referral, status: next.to, childId: child.id, filedAt: at };
  return isVerified(child) && isSettledOutside(referral) ? verified(linked, at) : linked;
}

/** R-RF-04: The verification of its file ends a referral and stops the second clock. One that has ended or has no file remains as it is. */
function verified(referral: Referral, at: Instant): Referral {
  const isFiled = referral.status === 'fileOpened' || referral.status === 'linked';
  return isFiled ? { ...referral, status: 'verified', endedAt: at } : referral;
}

/** R-RF-07: A referral is closed when its file is closed before verification. */
function closed(referral: Referral, at: Instant): Referral {
  const isFiled = referral.status === 'fileOpened' || referral.status === 'linked';
  return isFiled ? { ...referral, status: 'closed', endedAt: at } : referral;
}

/**
 * R-RF-08: An open referral follows its file into another street or into the file that it is merged into.
 * @returns the same referral when the change means nothing to it.
 */
export function followFile(referral: Referral, child: Child, at: Instant): Referral {
  if (hasEnded(referral) || !('childId' in referral)) return referral;
  const { id, streetCode, communityCode } = child;
  const isThere = referral.childId === id && referral.streetCode === streetCode;
  const moved = isThere ? referral : { ...referral, childId: id, streetCode, communityCode };
  if (!isSettledOutside(referral)) return moved;
  if (isVerified(child)) return verified(moved, at);
  return child.status === 'closed' ? closed(moved, at) : moved;
}

type Decline = Omit<ReferralIn<'declined'>['decline'], 'by'>;

/**
 * R-RF-05: A referral may be declined with a reason, but a report of harm only by the district. What is urgent is accepted first, and
 * declined by somebody else than who accepted it (Rule 11).
 */
export function decline(
  referral: Referral,
  reason: Decline,
  { at, by }: Step,
  roles: readonly Role[],
): Referral | Refusal {
  const next = nextState(REFERRAL_MACHINE, 'decline', referral.status);
  if (isRefusal(next)) return next;
  if (referral.urgency === 'harm' && !roles.includes('district')) return refuse('harmIsDistricts');
  if (referral.urgency !== 'normal' && referral.status === 'received') return refuse('notAccepted');
  if (!isSettledOutside(referral)) return refuse('outsideReportMissing');
  return { ...referral, status: next.to, endedAt: at, decline: { ...reason, by } };
}

/** What is wrong with a street that it is to be handed to. */
export function rerouteFault(referral: Referral, to: StreetCode) {
  if (to === referral.streetCode) return 'street.same' as const;
  return districtOf(to) === referral.districtCode ? undefined : ('street.otherDistrict' as const);
}

/** R-RF-06: A referral may be reassigned to another street, or assigned to one if it has none, and its clocks keep running. */
export function reroute(referral: Referral, to: StreetCode): Referral | Refusal {
  const next = nextState(REFERRAL_MACHINE, 'reroute', referral.status);
  if (isRefusal(next)) return next;
  const { communityCode: _elsewhere, ...rest } = referral;
  return { ...rest, streetCode: to };
}

/** With the notices that were sent, each once (R-RF-12). */
export const withNotices = (referral: Referral, notices: readonly Notice[], at: Instant): Referral => ({
  ...referral,
  told: [...referral.told, ...notices.map((notice) => ({ ...notice, at }))],
});

/**
 * R-RF-30: A referral’s identity is erased with the child’s file or at the end of the district’s retention period, and the office,
 * street, kinds and dates remain for statistics. A referral that is still open ends with its file.
 */
export function eraseReferral(referral: Referral, at: Instant): Referral {
  const { communityCode: _place, maskedName: _name, ...left } = closed(referral, at);
  const rest = { ...left, ...erasedOutside(left) };
  if (rest.status !== 'declined') return { ...rest, erasedAt: at };
  const { note: _note, ...decline } = rest.decline;
  return { ...rest, decline, erasedAt: at };
}
