/** Changes that wait for a second person, in the program table. */
import type { ChangeId, DistrictCode } from '../../../shared/kernel/ids.ts';
import { type PendingChange, pendingChangeSchema } from '../../../shared/office/changes/change.ts';
import { type Change, create, replace } from '../change.ts';
import { readAll, type Source } from '../page.ts';
import { readItem } from '../record.ts';

const keyOf = (id: ChangeId) => ({ pk: `CHANGE#${id}`, sk: 'CHANGE' });

/** Without a filter the list begins with what waits. */
const prefixOf = (status: PendingChange['status']) => `${status === 'pending' ? 1 : 2}-${status}#`;

function itemOf(record: PendingChange) {
  const change = pendingChangeSchema.parse(record);
  const { id, districtCode, status, proposedAt } = change;
  return {
    ...change,
    ...keyOf(id),
    byDistrictPk: `CHANGES#${districtCode}`,
    byDistrictSk: `${prefixOf(status)}${proposedAt}#${id}`,
  };
}

export const parsePendingChange = (item: unknown): PendingChange => pendingChangeSchema.parse(item);
export const getPendingChange = (id: ChangeId) => readItem('program', keyOf(id), parsePendingChange);
export const createPendingChange = (change: PendingChange): Change => create('program', itemOf(change));

export const replacePendingChange = (before: PendingChange, after: PendingChange): Change =>
  replace('program', itemOf({ ...after, version: before.version + 1 }), before.version);

export const changesOfDistrict = (code: DistrictCode, status?: PendingChange['status']): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`CHANGES#${code}`],
  skBegins: status && prefixOf(status),
});

export const waitingChanges = (code: DistrictCode) =>
  readAll(changesOfDistrict(code, 'pending'), parsePendingChange);
