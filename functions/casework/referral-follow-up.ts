/** The referrals that a child’s file was opened for or linked to: they go where the file goes (R-RF-08). */
import type { Child } from '../../shared/intake/children/child.ts';
import type { Referral } from '../../shared/intake/referrals/referral.ts';
import { followFile } from '../../shared/intake/referrals/referral-rules.ts';
import type { AuditAction } from '../../shared/kernel/audit-action.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import { referrerMessages } from '../messages/intake/referral.ts';
import type { Change } from '../store/change.ts';
import { readReferrals, replaceReferral } from '../store/intake/referrals.ts';

export interface Followed {
  readonly changes: readonly Change[];
  readonly facts: readonly AuditFact[];
}

/** An entry of a referral’s own history. */
export const referralFact = (
  { id, districtCode }: Referral,
  action: Extract<AuditAction, `referral.${string}`>,
  more: Pick<AuditFact, 'from' | 'to' | 'why'> = {},
): AuditFact => ({ districtCode, action, subject: { kind: 'referral', id }, ...more });

/** With the message to the member who referred the child, where it is completed. */
export function changesOfReferral(before: Referral, after: Referral, clock: Clock): Change[] {
  if (before.status === after.status) return [replaceReferral(before, after)];
  const kind = after.status === 'verified' ? 'ownReferralVerified' : 'ownReferralEnded';
  return [replaceReferral(before, after), ...referrerMessages(after, kind, clock)];
}

/** That it was completed with its file, or has moved with it. */
export function completionFact(before: Referral, after: Referral, child: Child): AuditFact {
  const { status: from } = before;
  const action = from === after.status ? 'referral.moved' : (`referral.${after.status}` as const);
  return referralFact(before, action, { from, to: after.status, why: child.id });
}

/** @param child as it will be stored; where two files become one, the one that remains. */
export async function followReferrals(child: Child, clock: Clock): Promise<Followed> {
  if (child.referralIds.length === 0) return { changes: [], facts: [] };
  const referrals = await readReferrals(child.referralIds);
  const moved = referrals
    .map((before) => ({ before, after: followFile(before, child, clock.now) }))
    .filter(({ before, after }) => before !== after);
  return {
    changes: moved.flatMap(({ before, after }) => changesOfReferral(before, after, clock)),
    facts: moved.map(({ before, after }) => completionFact(before, after, child)),
  };
}
