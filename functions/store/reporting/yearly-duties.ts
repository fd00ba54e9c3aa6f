/** The yearly task of reporting on minors’ data, in the program table. */
import { type YearlyDuty, yearlyDutySchema } from '../../../shared/reporting/data-reports/yearly-duty.ts';
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
});
