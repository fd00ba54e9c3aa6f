import type { Child } from '../../../shared/intake/children/child.ts';
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { link } from '../../../shared/intake/referrals/referral-rules.ts';
import { isRefusal, refuse } from '../../../shared/kernel/problem.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { referencedChild } from '../../casework/referenced-file.ts';
import { referralFact } from '../../casework/referral-follow-up.ts';
import { referrerMessages } from '../../messages/intake/referral.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { replaceReferral } from '../../store/intake/referrals.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadReferralToChange, viewChangedReferral } from './load-referral.ts';
import { reportedHousehold } from './reported-household.ts';

/** Where a file’s timeline says from where the child was referred, and under which number. */
const referredFact = (child: Child, { office, number }: Referral) =>
  childFact(child, 'child.referred', { from: office, to: number });

/** Linked; and verified at once, where the file is. */
function factsOf(before: Referral, after: Referral, { id: why }: Child) {
  const linked = referralFact(before, 'referral.linked', { from: before.status, to: 'linked', why });
  return after.status === 'linked'
    ? [linked]
    : [linked, referralFact(before, 'referral.verified', { from: 'linked', to: after.status, why })];
}

export const linkReferral: IntakeOperation<'linkReferral'> = async (call) => {
  const { body, now, may } = call;
  const before = await loadReferralToChange(call);
  if (isRefusal(before)) return before;
  const named = 'childId' in body ? body.childId : body.fileNumber;
  const child = await referencedChild(named, before.districtCode);
  if (!child || !may(child)) return refuse('notFound');
  const alone = await call.fourEyes({
    people: async () => {
      const { householdKeys = [] } = await reportedHousehold(before);
      return { householdKeys: [...householdKeys, ...child.householdKeys] };
    },
  });
  if (alone) return alone;
  const after = link(before, child, now);
  if (isRefusal(after)) return after;
  const referralIds = [...new Set([...child.referralIds, before.id])];
  return {
    status: 200,
    body: viewChangedReferral(before, after, now),
    changes: [
      replaceReferral(before, after),
      replaceChild(child, { ...child, referralIds }),
      ...(after.status === 'verified' ? referrerMessages(after, 'ownReferralVerified', call) : []),
    ],
    facts: [...factsOf(before, after, child), referredFact(child, before)],
  };
};
