/** An answer of the needs survey, where an officer fills it in. */
import { Form } from 'antd';
import type { FieldRow } from '../../../../shared/intake/children/field-types.ts';
import { SURVEY_FIELDS, type SurveyField } from '../../../../shared/intake/children/fields.ts';
import { requiredRules, useControls } from '../../ui/answer-control.tsx';
import { fieldLabel } from '../../words/field-labels.ts';

/** A place is filled in by `PlaceFields`. */
export type AnswerFieldName = Exclude<SurveyField, 'street' | 'community'>;

interface AnswerFieldProps {
  readonly field: AnswerFieldName;
  /** Where the form has it. */
  readonly name: string | string[];
  readonly isRequired?: boolean;
}

export function AnswerField({ field, name, isRequired = SURVEY_FIELDS[field].isRequired }: AnswerFieldProps) {
  const controls = useControls();
  const needs: readonly string[] = Form.useWatch('needs') ?? [];
  const { kind } = SURVEY_FIELDS[field];
  const { maxLength }: FieldRow = SURVEY_FIELDS[field];
  // What is wanted most is one of the needs, two at most.
  const limits = field === 'mostWanted' ? { among: needs, maxCount: 2 } : {};
  return (
    <Form.Item name={name} label={fieldLabel(field)} rules={isRequired ? requiredRules(kind) : []}>
      {controls[kind]({ maxLength, ...limits })}
    </Form.Item>
  );
}
