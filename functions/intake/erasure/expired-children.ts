/** The daily step that erases children’s files whose retention is over. */
import type { Child } from '../../../shared/intake/children/child.ts';
import { isErased } from '../../../shared/intake/erasure/erasure.ts';
import { isRetentionOver, type Retaining } from '../../../shared/intake/erasure/shortened-retention.ts';
import type { ChildId, DistrictCode } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { DailyStep } from '../../casework/daily-step.ts';
import { childrenOfDistrict, getChild, parseChild } from '../../store/intake/children.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';
import { readAll } from '../../store/page.ts';
import { erasableChild } from './erasable-child.ts';
import { startErasure } from './erasure-steps.ts';

export const closedChildren = (district: DistrictCode) =>
  readAll(childrenOfDistrict(district, 'closed'), parseChild);

/** A duplicate goes with the file that it was merged into: until then the family’s receipt opens that one. */
const isExpired = (child: Child, settings: Retaining, now: Instant): boolean =>
  child.status === 'closed' &&
  !child.mergedInto &&
  !isErased(child) &&
  isRetentionOver(settings, 'closedChildDays', { endedAt: child.closedAt, now });

async function beginExpired(id: ChildId, settings: Retaining, now: Instant): Promise<Decided | undefined> {
  const child = await getChild(id);
  if (!child || !isExpired(child, settings, now)) return undefined;
  const begun = await startErasure(child, erasableChild, { step: 'running', at: now });
  return isRefusal(begun) ? undefined : begun;
}

/** R-IN-86: A child’s file is erased once it has been closed for the number of days that the district has set. */
export const eraseExpiredChildren: DailyStep = async ({ districtCode, now, settle }) => {
  const settings = await readSettings(districtCode);
  const expired = (await closedChildren(districtCode)).filter((child) => isExpired(child, settings, now));
  let begun = 0;
  for (const { id } of expired) if (await settle(() => beginExpired(id, settings, now))) begun += 1;
  return begun;
};
