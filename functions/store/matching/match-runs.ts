/** Match runs. */
import type { DistrictCode, RunId } from '../../../shared/kernel/ids.ts';
import { type MatchRun, runSchema } from '../../../shared/matching/runs/run.ts';
import { type Change, create, replace } from '../change.ts';
import type { Source } from '../page.ts';
import { readItem } from '../record.ts';

const runKey = (id: RunId) => ({ pk: `RUN#${id}`, sk: 'RUN' });

const runItem = (run: MatchRun) => ({
  ...runSchema.parse(run),
  ...runKey(run.id),
  byDistrictPk: `RUNS#${run.districtCode}`,
  byDistrictSk: `${run.createdAt}#${run.id}`,
});

export const parseRun = (item: unknown): MatchRun => runSchema.parse(item);
export const getRun = (id: RunId) => readItem('program', runKey(id), parseRun);
export const createRun = (run: MatchRun): Change => create('program', runItem(run));
export const replaceRun = (before: MatchRun, after: MatchRun): Change =>
  replace('program', runItem({ ...after, version: before.version + 1 }), before.version);

export const runsOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`RUNS#${code}`],
  newestFirst: true,
});
