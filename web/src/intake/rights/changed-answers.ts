/** Of the answers in a dialog, those that were changed in it. */

import type { Child } from '../../../../shared/intake/children/child.ts';
import type { CorrectionChanges } from '../../../../shared/intake/rights/correction.ts';

export type Answers = Pick<
  Child,
  'gender' | 'kinds' | 'grade' | 'communityCode' | 'needs' | 'mostWanted' | 'interests' | 'freeTimes'
>;

export const answersOf = (child: Answers): Answers => {
  const { gender, kinds, grade, communityCode, needs, mostWanted, interests, freeTimes } = child;
  return { gender, kinds, grade, communityCode, needs, mostWanted, interests, freeTimes };
};

/** A list in another order is the same list. */
const sameAs = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? ''));

/** What is no longer a need is no longer most wanted; a text that was emptied is taken away. */
export function changedAnswers(held: Answers, typed: Answers): CorrectionChanges {
  const mostWanted = typed.mostWanted.filter((code) => typed.needs.includes(code));
  const given = { ...typed, mostWanted, grade: typed.grade?.trim() };
  const changed = Object.entries(given).filter(
    ([field, value]) => sameAs(value) !== sameAs(held[field as keyof Answers]),
  );
  const { communityCode, grade, ...plain } = Object.fromEntries(changed) as Partial<typeof given>; // of the same fields
  return {
    ...plain,
    ...(grade !== undefined && { grade: grade || null }),
    ...(communityCode && { address: { communityCode } }),
  };
}
