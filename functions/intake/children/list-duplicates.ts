import { compareFiles } from '../../../shared/intake/children/compare-files.ts';
import { viewChild } from '../../../shared/intake/children/views.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { loadRecords } from './child-records.ts';
import { likelyDuplicates } from './likely-duplicates.ts';

/** Identities are compared and not shown: a look at one is {@link revealChild}’s, with its purpose. */
export const listDuplicates: IntakeOperation<'listDuplicates'> = async (call) => {
  const records = await loadRecords(call);
  if (isRefusal(records)) return records;
  const found = await likelyDuplicates(records, call.may);
  const candidates = found
    .toSorted((a, b) => (a.likelihood < b.likelihood ? -1 : 1))
    .map(({ other, likelihood }) => ({
      child: viewChild(other.child),
      likelihood,
      fields: compareFiles(records, other),
    }));
  return { status: 200, body: { candidates } };
};
