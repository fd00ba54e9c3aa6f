/** When a child’s file is to be looked at again: a kind that has ended by age, a risk that was assessed long ago. */
import { addMonths, dateIn, type Instant, type Month, monthIn } from '../../kernel/instants.ts';
import { communityByCode } from '../../kernel/regions.ts';
import { kindsOf } from '../../office/kinds/kinds.ts';
import type { Child } from '../children/child.ts';
import type { IntakeSettings } from '../settings.ts';
import type { FileMark } from './file-mark.ts';

type Terms = IntakeSettings['risk'];

const endingKinds = ({ districtCode, kinds }: Pick<Child, 'districtCode' | 'kinds'>) =>
  kindsOf(districtCode).flatMap(({ code, untilAge }) =>
    untilAge !== undefined && kinds.includes(code) ? [{ code, untilAge }] : [],
  );

/** Whether one of the kinds may have ended, as far as the year of birth says. */
export const mayHaveEnded = (child: Child, now: Instant): boolean =>
  endingKinds(child).some(({ untilAge }) => child.birthYear + untilAge <= Number(monthIn(now).slice(0, 4)));

/**
 * R-IN-150: A kind with an end age has ended once the month of that birthday is over, as the day of birth is not known; the street
 * is notified, and whatever the child has goes on.
 */
export const endedKinds = (child: Child, birthMonth: Month, now: Instant): string[] =>
  endingKinds(child)
    .filter(({ untilAge }) => monthIn(now) > addMonths(birthMonth, 12 * untilAge))
    .map(({ code }) => code);

/** R-IN-151: A risk is assessed again within the months of the setting; what was never assessed is not overdue. */
export function isRiskOverdue({ risk }: Child, now: Instant, { reassessMonths }: Terms): boolean {
  if (!risk) return false;
  const [month, day] = [risk.on.slice(0, 7) as Month, risk.on.slice(8)];
  return dateIn(now) > `${addMonths(month, reassessMonths)}-${day}`;
}

/** R-IN-153: A file whose community is no longer in the district’s data is marked, so that its street corrects the address or transfers it. */
export const isPlaceGone = ({ communityCode }: Pick<Child, 'communityCode'>): boolean =>
  communityByCode(communityCode) === undefined;

interface Reviewed {
  readonly birthMonth: Month;
  readonly now: Instant;
  readonly terms: Terms;
}

/** The marks that a file has from now on: those that still hold keep their instant. */
export function marksOf(child: Child, { birthMonth, now, terms }: Reviewed): FileMark[] {
  const had = child.marks ?? [];
  const sinceOf = (is: (mark: FileMark) => boolean) => had.find(is)?.since ?? now;
  const ended = endedKinds(child, birthMonth, now).map((kind) => ({
    mark: 'kindEnded' as const,
    kind,
    since: sinceOf((one) => one.mark === 'kindEnded' && one.kind === kind),
  }));
  const others = [
    ...(isRiskOverdue(child, now, terms) ? (['riskOverdue'] as const) : []),
    ...(isPlaceGone(child) ? (['placeGone'] as const) : []),
  ];
  return [...ended, ...others.map((mark) => ({ mark, since: sinceOf((one) => one.mark === mark) }))];
}

/** A file whose kinds or risk have changed: without the marks that this settles. */
export function withoutSettled<T extends Child>(after: T, before: Child): T {
  if (!after.marks) return after;
  const isNew = JSON.stringify(after.risk) !== JSON.stringify(before.risk);
  const marks = after.marks.filter((one) => {
    if (one.mark === 'kindEnded') return after.kinds.includes(one.kind);
    return one.mark === 'placeGone' ? isPlaceGone(after) : !isNew;
  });
  return { ...after, marks: marks.length > 0 ? marks : undefined };
}
