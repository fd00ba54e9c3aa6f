/** The columns of each kind of import. */
import type { ImportKind } from './import.ts';
import type { Columns } from './import-column.ts';
import { surveyColumns } from './import-survey-columns.ts';
import { volunteerColumns } from './import-volunteers.ts';

export const IMPORT_COLUMNS = {
  'needs-survey': surveyColumns,
  volunteers: volunteerColumns,
} as const satisfies Record<ImportKind, Columns>;
