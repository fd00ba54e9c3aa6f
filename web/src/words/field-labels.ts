/** What the answers of the needs survey are called, in the reader’s language. */
import {
  FIELD_AT,
  PART_LABELS,
  type Part,
  SURVEY_FIELDS,
  type SurveyField,
} from '../../../shared/intake/children/fields.ts';
import { inLanguage } from '../../../shared/kernel/language.ts';
import { currentLanguage } from './language.ts';

const isPart = (field: SurveyField | Part): field is Part => field in PART_LABELS;

/** The label of an answer, or of a part that several answers make. */
export const fieldLabel = (field: SurveyField | Part): string =>
  inLanguage(isPart(field) ? PART_LABELS[field] : SURVEY_FIELDS[field].label, currentLanguage());

/** The labels by the places in the form: `child.name`. */
export const formLabels = (): Record<string, string> =>
  Object.fromEntries(Object.entries(FIELD_AT).map(([path, field]) => [path, fieldLabel(field)]));
