/** The columns of exported children: under the headings by which a needs survey is imported. */

import type { Child, ChildIdentity } from '../../intake/children/child.ts';
import { SOURCE_WORDS } from '../../intake/children/child-words.ts';
import { type IdentityField, isFileField, recordPath } from '../../intake/children/field-groups.ts';
import type { FieldRow } from '../../intake/children/field-types.ts';
import { answerWords } from '../../intake/children/field-words.ts';
import { fieldHeading, SURVEY_FIELDS, type SurveyField, surveyFields } from '../../intake/children/fields.ts';
import { waitingDays } from '../../intake/children/tiers.ts';
import { isAgreedByAll } from '../../intake/consents/awaited-consent.ts';
import { valueAt } from '../../kernel/at-path.ts';
import type { Instant } from '../../kernel/instants.ts';
import { childStatusText, type ExportColumn, joined, timeText } from './words.ts';

export interface ChildRow {
  readonly child: Child;
  /** Absent in a masked list. */
  readonly identity?: ChildIdentity | undefined;
  readonly now: Instant;
}

const cellOf = (field: SurveyField, answer: unknown) =>
  joined(answerWords(field, answer).map(({ zh }) => zh));

/** An identity’s column, and what a masked list has in its place. */
function identityColumns(field: IdentityField): ExportColumn<ChildRow>[] {
  const heading = fieldHeading(field);
  const { shown }: Extract<FieldRow, { record: 'identity' }> = SURVEY_FIELDS[field];
  const whole: ExportColumn<ChildRow> = {
    heading,
    only: 'identity',
    text: ({ identity }) => identity && cellOf(field, valueAt(identity, recordPath(field))),
  };
  if (!shown) return [whole];
  const text = ({ child }: ChildRow) => cellOf(field, child[shown.key]);
  return shown.heading ? [{ heading: shown.heading, only: 'mask', text }, whole] : [{ heading, text }];
}

const columnsOf = (field: SurveyField): ExportColumn<ChildRow>[] =>
  isFileField(field)
    ? [{ heading: fieldHeading(field), text: ({ child }) => cellOf(field, child[field]) }]
    : identityColumns(field);

export const CHILD_COLUMNS: readonly ExportColumn<ChildRow>[] = [
  { heading: '档案号', text: ({ child }) => child.fileNumber },
  ...surveyFields.flatMap(columnsOf),
  {
    heading: '是否同意信息用于本次结对帮扶',
    text: ({ child }) => (isAgreedByAll(child, 'pairing') ? '同意' : ''),
  },
  { heading: '提交答卷时间', text: ({ child }) => timeText(child.submittedAt) },
  { heading: '档案状态', text: ({ child }) => childStatusText(child.status) },
  { heading: '已等待天数', text: ({ child, now }) => waitingDays(child, now) || undefined },
  { heading: '登记来源', text: ({ child }) => SOURCE_WORDS[child.source].zh },
];
