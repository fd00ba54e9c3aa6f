/** The export of the needs questionnaire (摸排), read into the bodies of the public form. */
import type { Instant } from '../../kernel/instants.ts';
import { IMPORT_NOTICE_VERSION } from '../../office/notices/notice.ts';
import { type NeedsSurvey, needsSurveyBody } from '../forms/forms.ts';
import type { ColumnFault, RowFormat, Values } from './import-row.ts';
import { type ImportContext, type ReadRows, readRows } from './import-rows.ts';
import { surveyColumns } from './import-survey-columns.ts';
import type { Table } from './import-table.ts';

const isList = (given: unknown) => Array.isArray(given);

function between({ needs, mostWanted }: Values): ColumnFault[] {
  if (!isList(needs) || !isList(mostWanted)) return [];
  return mostWanted.every((code) => needs.includes(code))
    ? []
    : [{ key: 'mostWanted', code: 'mostWanted.notNeeded' }];
}

const format: RowFormat<NeedsSurvey> = {
  columns: surveyColumns,
  schema: needsSurveyBody,
  begin: () => ({ consent: { noticeVersion: IMPORT_NOTICE_VERSION } }),
  between,
};

export interface AcceptedSurvey {
  readonly row: number;
  readonly survey: NeedsSurvey;
  readonly submittedAt: Instant;
}

/**
 * Reads the rows of a needs survey. Each is judged as the public form would judge it (R-IN-01 too).
 * A row without a time of submission was submitted `now`.
 */
export function readNeedsSurveyRows(table: Table, context: ImportContext): ReadRows<AcceptedSurvey> {
  const { accepted, ...rest } = readRows(format, table, context);
  const surveys = accepted.map(({ row, body, values }) => ({
    row,
    survey: body,
    submittedAt: (values.submittedAt as Instant | undefined) ?? context.now, // as `readSubmittedAt` made it
  }));
  return { ...rest, accepted: surveys };
}
