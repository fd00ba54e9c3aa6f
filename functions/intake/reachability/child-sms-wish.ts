/** What a guardian’s wish for text messages becomes; nothing where it was that already. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { withSmsWish } from '../../../shared/intake/reachability/sms-wish.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { childFact } from '../../casework/child-outcome.ts';
import { replaceChild } from '../../store/intake/children.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';

export function decideChildSms(
  child: Child,
  wanted: boolean,
  now: Instant,
): Decided & { readonly after: Child } {
  const after = withSmsWish(child, wanted, now);
  if (after === child) return { ...NOTHING, after };
  const action = wanted ? 'child.smsWanted' : 'child.smsStopped';
  return { after, changes: [replaceChild(child, after)], facts: [childFact(child, action)] };
}
