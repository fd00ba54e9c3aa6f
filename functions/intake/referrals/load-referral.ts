/** A referral that the member may see; for a change, in the version that the member read. */
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { viewReferral } from '../../../shared/intake/referrals/referral-view.ts';
import type { May } from '../../../shared/kernel/access.ts';
import { type ReferralId, referralId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { referralFact } from '../../casework/follow-referrals.ts';
import { refuseStale } from '../../http/stale.ts';
import { getReferral, replaceReferral } from '../../store/intake/referrals.ts';

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

interface AskedToChange extends Asked {
  readonly ifMatch: number;
  readonly now: Instant;
  readonly body?: unknown;
}

/** Not there and not yours are the same: 404. */
export async function loadReferral({ path, may }: Asked): Promise<Referral | Refusal> {
  const id = referralId.safeParse(path.id);
  const referral = id.success ? await getReferral(id.data as ReferralId) : undefined;
  return referral && may(referral) ? referral : refuse('notFound');
}

/** As {@link loadReferral}; 412 with both sides when the member read another version. */
export async function loadReferralToChange({ path, may, ifMatch, now, body }: AskedToChange) {
  const referral = await loadReferral({ path, may });
  if (isRefusal(referral)) return referral;
  return refuseStale(viewReferral(referral, now), ifMatch, body) ?? referral;
}

/** The referral as it will be stored. */
export const viewChangedReferral = (before: Referral, after: Referral, now: Instant) =>
  viewReferral({ ...after, version: before.version + 1 }, now);

export const referralChanged = (
  before: Referral,
  after: Referral,
  { now, why }: { readonly now: Instant; readonly why?: string | undefined },
) => ({
  status: 200 as const,
  body: viewChangedReferral(before, after, now),
  changes: [replaceReferral(before, after)],
  facts: [referralFact(before, `referral.${after.status}`, { from: before.status, to: after.status, why })],
});
