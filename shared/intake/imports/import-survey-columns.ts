/** The columns of the needs questionnaire’s export. */
import { isListField } from '../children/field-groups.ts';
import type { AnswerKind, FieldRow } from '../children/field-types.ts';
import { fieldHeading, SURVEY_FIELDS, type SurveyField, surveyFields } from '../children/fields.ts';
import { readCommunity, readStreet } from './import-addresses.ts';
import { type Column, type Columns, fault, REQUIRED, type Reading, value } from './import-column.ts';
import { readBirthMonth, readSubmittedAt } from './import-dates.ts';
import { readKinds } from './import-kinds.ts';
import { listReader, readWords, SUGGESTION_NAMES } from './import-lists.ts';
import { FREE_TIME_NAMES, readConsent, readGender, readPhone, readText } from './import-words.ts';

const nothing = value(undefined);

/** How a cell is read. */
const READERS: Readonly<Record<AnswerKind, Column['read']>> = {
  personName: readText,
  text: readText,
  longText: readText,
  phone: readPhone,
  house: readText,
  month: readBirthMonth,
  gender: readGender,
  street: readStreet,
  community: readCommunity,
  kinds: readKinds,
  suggestions: listReader(SUGGESTION_NAMES, 'suggestion.unknown'),
  freeTimes: listReader(FREE_TIME_NAMES, 'freeTime.unknown'),
  words: readWords,
};

function ifEmpty(field: SurveyField): Reading {
  const { isRequired, missing }: FieldRow = SURVEY_FIELDS[field];
  if (isRequired) return missing ? fault(missing) : REQUIRED;
  return isListField(field) ? value([]) : nothing;
}

function columnOf(field: SurveyField): Column {
  const { path, kind, also } = SURVEY_FIELDS[field];
  return { heading: fieldHeading(field), also, path, ifEmpty: ifEmpty(field), read: READERS[kind] };
}

export const surveyColumns: Columns = {
  ...Object.fromEntries(surveyFields.map((field) => [field, columnOf(field)])),
  consent: {
    heading: '是否同意信息用于本次结对帮扶',
    also: ['是否同意', '知情同意'],
    path: 'consent.agreed',
    ifEmpty: fault('consent.missing'),
    read: readConsent,
  },
  submittedAt: { heading: '提交答卷时间', also: ['提交时间'], ifEmpty: nothing, read: readSubmittedAt },
};
