/** Changes that wait for a second person, in the program table. */
import type { ChangeId, DistrictCode } from '../../../shared/kernel/ids.ts';
import { type PendingChange, pendingChangeSchema } from '../../../shared/office/changes/change.ts';
import { readAll, type Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

/** Without a filter the list begins with what waits. */
const prefixOf = (status: PendingChange['status']) => `${status === 'pending' ? 1 : 2}-${status}#`;

const placed = ({ id, districtCode, status, proposedAt }: PendingChange) => ({
  byDistrictPk: `CHANGES#${districtCode}`,
  byDistrictSk: `${prefixOf(status)}${proposedAt}#${id}`,
});

const changeRecords = recordStore<ChangeId, PendingChange>({
  table: 'program',
  prefix: 'CHANGE',
  sk: 'CHANGE',
  schema: pendingChangeSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const {
  parse: parsePendingChange,
  get: getPendingChange,
  create: createPendingChange,
  replace: replacePendingChange,
} = changeRecords;

export const changesOfDistrict = (code: DistrictCode, status?: PendingChange['status']): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`CHANGES#${code}`],
  skBegins: status && prefixOf(status),
});

export const waitingChanges = (code: DistrictCode) =>
  readAll(changesOfDistrict(code, 'pending'), parsePendingChange);
