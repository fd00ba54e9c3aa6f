/** The daily step that marks children’s files to be looked at again. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import type { FileMark } from '../../../shared/intake/reviews/file-mark.ts';
import {
  isPlaceGone,
  isRiskOverdue,
  marksOf,
  mayHaveEnded,
} from '../../../shared/intake/reviews/review-rules.ts';
import type { IntakeSettings } from '../../../shared/intake/settings.ts';
import type { ChildId, DistrictCode } from '../../../shared/kernel/ids.ts';
import { childFact } from '../../casework/child-outcome.ts';
import type { DailyStep, Day } from '../../casework/daily-step.ts';
import { reviewMessage } from '../../messages/intake/review.ts';
import {
  childrenOfDistrict,
  getChild,
  getChildIdentity,
  parseChild,
  readChildIdentities,
  replaceChild,
} from '../../store/intake/children.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';

type Terms = IntakeSettings['risk'];

const OPEN = ['submitted', 'returned', 'waiting', 'proposed', 'paired'] as const;

async function openFiles(district: DistrictCode): Promise<Child[]> {
  const parts = OPEN.map((status) => readAll(childrenOfDistrict(district, status), parseChild));
  return (await Promise.all(parts)).flat().filter((child) => !isErased(child));
}

const isSame = (marks: readonly FileMark[], { marks: had = [] }: Child) =>
  JSON.stringify(marks) === JSON.stringify(had);

/** Whose marks differ from those that they have. */
async function toMark(day: Day, terms: Terms): Promise<ChildId[]> {
  const { now, districtCode } = day;
  const files = (await openFiles(districtCode)).filter(
    (child) =>
      child.marks || mayHaveEnded(child, now) || isRiskOverdue(child, now, terms) || isPlaceGone(child),
  );
  const identities = await readChildIdentities(files.map(({ id }) => id));
  const months = new Map(identities.map(({ childId, birthMonth }) => [childId, birthMonth]));
  return files
    .filter((child) => {
      const birthMonth = months.get(child.id);
      return birthMonth && !isSame(marksOf(child, { birthMonth, now, terms }), child);
    })
    .map(({ id }) => id);
}

const FACTS = {
  kindEnded: 'child.kindEnded',
  riskOverdue: 'child.riskOverdue',
  placeGone: 'child.placeGone',
} as const;

function groundOf(child: Child, mark: FileMark): string | undefined {
  if (mark.mark === 'kindEnded') return mark.kind;
  return mark.mark === 'placeGone' ? child.communityCode : child.risk?.on;
}

async function decide(id: ChildId, terms: Terms, day: Day): Promise<Decided | undefined> {
  const [child, identity] = await Promise.all([getChild(id), getChildIdentity(id)]);
  if (!child || !identity || child.status === 'closed') return undefined;
  const marks = marksOf(child, { birthMonth: identity.birthMonth, now: day.now, terms });
  if (isSame(marks, child)) return undefined;
  const fresh = marks.filter(({ since }) => since === day.now);
  return {
    changes: [
      replaceChild(child, { ...child, marks: marks.length > 0 ? marks : undefined }),
      ...fresh.map((mark) => reviewMessage({ child, mark }, mark.mark, day)),
    ],
    facts: fresh.map((one) => childFact(child, FACTS[one.mark], { why: groundOf(child, one) })),
  };
}

/** Kinds that have ended by age (R-IN-150) and risks to be assessed again (R-IN-151): each is notified once; and files whose community is gone (R-IN-153). */
export const reviewFiles: DailyStep = async (day) => {
  const { risk: terms } = await readSettings(day.districtCode);
  let marked = 0;
  for (const id of await toMark(day, terms)) if (await day.settle(() => decide(id, terms, day))) marked += 1;
  return marked;
};
