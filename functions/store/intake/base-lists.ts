/** Base counts in the program table: one record a list. */
import { type BaseList, baseListSchema } from '../../../shared/intake/base-counts/base-count.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { readAll } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

const baseLists = recordStore<string, BaseList>({
  table: 'program',
  prefix: 'BASE',
  sk: 'LIST',
  schema: baseListSchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed: ({ id, districtCode, on }) => ({
    byDistrictPk: `BASE#${districtCode}`,
    byDistrictSk: `${on}#${id}`,
  }),
});

export const { get: getBaseList, create: createBaseList, replace: replaceBaseList } = baseLists;

/** The latest first. */
export const baseListsOf = (district: DistrictCode): Promise<BaseList[]> =>
  readAll(
    { table: 'program', index: 'byDistrict', partitions: [`BASE#${district}`], newestFirst: true },
    baseLists.parse,
  );
