/** What a change to the outside reports of a referral becomes: it may be what the completion of the referral has waited for. */
import type { Referral } from '../../../shared/intake/referrals/referral.ts';
import { followFile } from '../../../shared/intake/referrals/referral-rules.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { changesOfReferral, completionFact, referralFact } from '../../casework/referral-follow-up.ts';
import { getChild } from '../../store/intake/children.ts';
import { viewChangedReferral } from './load-referral.ts';

interface Fact {
  readonly action: Parameters<typeof referralFact>[1];
  readonly to?: string;
  readonly why?: string;
}

/** R-HA-24: A report of harm whose file was verified or closed before the outside report is completed with that report. */
export async function outsideChanged(before: Referral, changed: Referral, fact: Fact, clock: Clock) {
  const child = 'childId' in changed ? await getChild(changed.childId) : undefined;
  const after = child ? followFile(changed, child, clock.now) : changed;
  const { action, ...more } = fact;
  return {
    body: viewChangedReferral(before, after, clock.now),
    changes: changesOfReferral(before, after, clock),
    facts: [
      referralFact(before, action, more),
      ...(child && after.status !== before.status ? [completionFact(before, after, child)] : []),
    ],
  };
}
