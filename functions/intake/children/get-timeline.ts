import { findAction } from '../../../shared/all-actions.ts';
import { describeEntry } from '../../../shared/intake/children/timeline.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { allEntriesOf } from '../../store/audit.ts';
import { sortedPage } from '../../store/sorted-page.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadOfferedChild } from './load-offered-child.ts';

/** The entries of a file and of those merged into it, as one history (R-IN-24). */
export const getTimeline: IntakeOperation<'getTimeline'> = async (call) => {
  const child = await loadOfferedChild(call);
  if (isRefusal(child)) return child;
  const { districtCode } = child;
  const histories = await Promise.all(
    [child.id, ...child.mergedFrom].map((id) =>
      allEntriesOf({ districtCode, subject: { kind: 'child', id } }),
    ),
  );
  const page = sortedPage(histories.flat(), ({ at, id }) => `${at}#${id}`, call.page);
  if (isRefusal(page)) return page;
  return {
    status: 200,
    body: { ...page, items: page.items.map((entry) => describeEntry(entry, findAction, call.language)) },
  };
};
