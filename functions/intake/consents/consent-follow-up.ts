/** What is asked of a consent, and what follows from it. */

import type { Child } from '../../../shared/intake/children/child.ts';
import type { ConsentGiver } from '../../../shared/intake/consents/awaited-consent.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { ConsentPurpose } from '../../../shared/office/notices/purposes.ts';
import type { Decided } from '../../store/outcome.ts';

/** As the bodies of the two routes state it. */
export type ConsentRequest =
  | {
      readonly agreed: true;
      readonly purpose: ConsentPurpose;
      readonly noticeVersion: string;
    }
  | { readonly agreed: false; readonly purpose: ConsentPurpose; readonly reason?: string | undefined };

export type Followed = Decided & { readonly child: Child };

interface Cause {
  /** Whose word changed. */
  readonly giver: ConsentGiver;
  readonly clock: Clock;
}

/** @param after the file with its new consents; what it returns of the child is stored. */
export type FollowUp = (before: Child, after: Child, cause: Cause) => Promise<Followed>;
