/** Families’ requests about their data, in the program table. */

import { type DataRequest, dataRequestSchema } from '../../../shared/intake/rights/data-request.ts';
import type { DataRequestId, DistrictCode, StreetCode } from '../../../shared/kernel/ids.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

/** Without a filter the list begins with what waits. */
const prefixOf = (status: DataRequest['status']) => `${status === 'open' ? 1 : 2}-${status}#`;

const placed = ({ id, districtCode, streetCode, status, dueOn }: DataRequest) => {
  const sk = `${prefixOf(status)}${dueOn}#${id}`;
  return {
    ...{ byDistrictPk: `DATAREQUESTS#${districtCode}`, byDistrictSk: sk },
    ...{ byStreetPk: `DATAREQUESTS#${streetCode}`, byStreetSk: sk },
  };
};

export const {
  parse: parseDataRequest,
  get: getDataRequest,
  create: createDataRequest,
  replace: replaceDataRequest,
} = recordStore<DataRequestId, DataRequest>({
  table: 'program',
  prefix: 'DATAREQUEST',
  sk: 'DATAREQUEST',
  schema: dataRequestSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

type Status = DataRequest['status'] | undefined;

const source = (
  index: 'byDistrict' | 'byStreet',
  codes: readonly (DistrictCode | StreetCode)[],
  status: Status,
): Source => ({
  ...{ table: 'program', index, partitions: codes.map((code) => `DATAREQUESTS#${code}`) },
  skBegins: status && prefixOf(status),
});

export const dataRequestsOfDistrict = (code: DistrictCode, status?: Status) =>
  source('byDistrict', [code], status);
export const dataRequestsOfStreets = (codes: readonly StreetCode[], status?: Status) =>
  source('byStreet', codes, status);
