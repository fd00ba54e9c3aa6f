/** Puts right what the guardian answered: everything that the file shows without its identity. */

import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { FILE_FIELDS } from '../../../../shared/intake/children/field-groups.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useNames } from '../../ui/names.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { AnswerField } from '../children/answer-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';
import { type Answers, answersOf, changedAnswers } from './changed-answers.ts';

type Typed = Answers & { readonly reason: string };

/** Within the street; another street is a transfer. */
function CommunityField({ street }: { readonly street: Child['streetCode'] }) {
  const { communityOptions } = useNames();
  return (
    <Form.Item name="communityCode" label={fieldLabel('community')} rules={[{ required: true }]}>
      <Select options={communityOptions(street)} showSearch optionFilterProp="label" />
    </Form.Item>
  );
}

export function CorrectAnswersButton({ child }: { readonly child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const correct = useChange('correctChild', dialog.close);
  return (
    <FormDialogButton<Typed>
      dialog={dialog}
      button={t('rights.correctAnswers')}
      lead={t('rights.correctAnswersLead')}
      initial={answersOf(child)}
      isBusy={correct.isPending}
      error={correct.error}
      onSend={({ reason, ...typed }) => {
        const body = { ...changedAnswers(answersOf(child), typed), reason };
        correct.send({ input: { ...recordOf(child), body }, seen: child });
      }}
    >
      <CommunityField street={child.streetCode} />
      {FILE_FIELDS.map((field) => (
        <AnswerField key={field} field={field} name={field} />
      ))}
      <ReasonField />
    </FormDialogButton>
  );
}
