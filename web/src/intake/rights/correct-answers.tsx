/** Puts right what the guardian answered: everything that the file shows without its identity. */
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { childKinds } from '../../../../shared/intake/children/child.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useNames } from '../../ui/names.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';
import { WishFields } from '../children/wish-fields.tsx';
import { type Answers, answersOf, changedAnswers } from './changed-answers.ts';
import { useRightsField } from './rights-field.ts';

type Typed = Answers & { readonly reason: string };

/** A community within the street; another street is a transfer. */
function FileFields({ street }: { readonly street: Child['streetCode'] }) {
  const { t } = useTranslation('console');
  const fieldName = useRightsField();
  const { communityOptions } = useNames();
  const genders = (['female', 'male'] as const).map((value) => ({ value, label: t(`gender.${value}`) }));
  const kinds = childKinds.map((value) => ({ value, label: t(`kind.${value}`) }));
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name="gender" label={fieldName('gender')} rules={required}>
        <Select options={genders} />
      </Form.Item>
      <Form.Item name="kinds" label={fieldName('kinds')} rules={required}>
        <Select mode="multiple" options={kinds} optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="grade" label={fieldName('grade')}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="communityCode" label={fieldName('address.communityCode')} rules={required}>
        <Select options={communityOptions(street)} showSearch optionFilterProp="label" />
      </Form.Item>
    </>
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
      onSend={({ reason, ...typed }) => {
        const body = { ...changedAnswers(answersOf(child), typed), reason };
        correct.send({ input: { ...recordOf(child), body }, seen: child });
      }}
    >
      <FileFields street={child.streetCode} />
      <WishFields />
      <ReasonField />
    </FormDialogButton>
  );
}
