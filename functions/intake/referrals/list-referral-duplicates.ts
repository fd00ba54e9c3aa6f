import { viewChild } from '../../../shared/intake/children/views.ts';
import {
  likenessWith,
  referralLikeness,
  sharedWith,
} from '../../../shared/intake/referrals/referral-likeness.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { findAlike } from '../../store/intake/likeness.ts';
import { getReferralIdentity } from '../../store/intake/referrals.ts';
import { keyedHash } from '../../store/keyed-hash.ts';
import { readRecords } from '../children/likely-duplicates.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferral } from './load-referral.ts';

/** Files of the same child within the member’s reach (R-RF-14); one that was merged into another is not offered. */
export const listReferralDuplicates: IntakeOperation<'listReferralDuplicates'> = async (call) => {
  const referral = await loadReferral(call);
  if (isRefusal(referral)) return referral;
  const identity = await getReferralIdentity(referral.id);
  if (!identity) return refuse('erased');
  const hash = await keyedHash();
  const records = { referral, identity };
  const found = await readRecords(await findAlike(undefined, referralLikeness(records).map(hash)), call.may);
  const candidates = found.flatMap((other) => {
    const shared = sharedWith(records, other);
    const likelihood = likenessWith(shared);
    const isGone = other.child.status === 'closed' && other.child.mergedInto !== undefined;
    return likelihood && !isGone ? [{ child: viewChild(other.child), likelihood, shared }] : [];
  });
  return {
    status: 200,
    body: { candidates: candidates.toSorted((a, b) => (a.likelihood < b.likelihood ? -1 : 1)) },
  };
};
