/** Of the answers in a dialog, those that were changed in it. */

import type { Child } from '../../../../shared/intake/children/child.ts';
import { FILE_FIELDS, type FileField } from '../../../../shared/intake/children/field-groups.ts';
import type { CorrectionChanges } from '../../../../shared/intake/rights/correction.ts';
import { pick } from '../../../../shared/kernel/at-path.ts';

export type Answers = Pick<Child, FileField | 'communityCode'>;

const KEYS = [...FILE_FIELDS, 'communityCode'] as const;

export const answersOf = (child: Answers): Answers => pick(child, KEYS);

/** A text that was emptied is taken away. */
const settled = (value: unknown) => (typeof value === 'string' ? value.trim() || null : (value ?? null));

/** A list in another order is the same list. */
const comparable = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

/** What is no longer a need is no longer most wanted. */
export function changedAnswers(current: Answers, typed: Answers): CorrectionChanges {
  const mostWanted = typed.mostWanted.filter((code) => typed.needs.includes(code));
  const given: Answers = { ...typed, mostWanted };
  const changed = KEYS.map((key) => [key, settled(given[key])] as const).filter(
    ([key, value]) => comparable(value) !== comparable(settled(current[key])),
  );
  const { communityCode, ...answers } = Object.fromEntries(changed);
  // Each value is its field’s own; where it is sent to it is parsed again.
  return { ...answers, ...(communityCode && { address: { communityCode } }) } as CorrectionChanges;
}
