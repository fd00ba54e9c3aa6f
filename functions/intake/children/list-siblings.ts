import type { Child } from '../../../shared/intake/children/child.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import { readChildren } from '../../store/intake/children.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadRecords } from './child-records.ts';
import { filesAlike } from './likely-duplicates.ts';

/** Which parts of the household two files share: keys of the same kind stand in the same place. */
const sharedBy = (a: Child, b: Child) =>
  (['phone', 'address'] as const).filter((_, index) => a.householdKeys[index] === b.householdKeys[index]);

/** The confirmed siblings, and those whom the household suggests, within the member’s reach (R-IN-23). */
export const listSiblings: IntakeOperation<'listSiblings'> = async (call) => {
  const records = await loadRecords(call);
  if (isRefusal(records)) return records;
  const { child } = records;
  const alike = await filesAlike(records);
  const read = await readChildren([...new Set([...child.siblingIds, ...alike])]);
  const files = read.filter(call.may).toSorted((a, b) => (a.fileNumber < b.fileNumber ? -1 : 1));
  const isLinked = ({ id }: Child) => child.siblingIds.includes(id);
  const isGone = (file: Child) => file.status === 'closed' && file.mergedInto !== undefined;
  return {
    status: 200,
    body: {
      linked: files.filter(isLinked).map(viewChild),
      suggested: files
        .filter((file) => !isLinked(file) && !isGone(file))
        .map((file) => ({ child: viewChild(file), shares: sharedBy(child, file) }))
        .filter(({ shares }) => shares.length > 0),
    },
  };
};
