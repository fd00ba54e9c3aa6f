/** The yearly task of reporting on minors’ data, in the program table. */
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { type YearlyDuty, yearlyDutySchema } from '../../../shared/reporting/data-reports/yearly-duty.ts';
import type { Source } from '../page.ts';
import { recordStore } from '../stored-kind.ts';

export const {
  get: getYearlyDuty,
  create: createYearlyDuty,
  replace: replaceYearlyDuty,
} = recordStore<string, YearlyDuty>({
  table: 'program',
  prefix: 'DUTY',
  sk: 'DUTY',
  schema: yearlyDutySchema,
  schemaVersion: 1,
  idOf: ({ id }) => id,
  placed: ({ districtCode, year }) => ({ byDistrictPk: `DUTIES#${districtCode}`, byDistrictSk: year }),
});

export const dutiesOfDistrict = (code: DistrictCode): Source => ({
  table: 'program',
  index: 'byDistrict',
  partitions: [`DUTIES#${code}`],
});
