/** Match runs. */
import type { DistrictCode, RunId } from '../../../shared/kernel/ids.ts';
import { type MatchRun, runSchema } from '../../../shared/matching/runs/run.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

const placed = ({ id, districtCode, createdAt }: MatchRun) => ({
  byDistrictPk: `RUNS#${districtCode}`,
  byDistrictSk: `${createdAt}#${id}`,
});

export const runRecords = recordStore<RunId, MatchRun>({
  table: 'program',
  prefix: 'RUN',
  sk: 'RUN',
  schema: runSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed,
});

export const { parse: parseRun, get: getRun, create: createRun, replace: replaceRun } = runRecords;

export const runsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`RUNS#${code}`],
  newestFirst: true,
});
