/** Puts right who a child and its guardian are, without showing what is held: what is left empty stays as it is. */

import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  IDENTITY_FIELDS,
  type IdentityField,
  recordPath,
} from '../../../../shared/intake/children/field-groups.ts';
import type { CorrectionChanges } from '../../../../shared/intake/rights/correction.ts';
import { setAt } from '../../../../shared/kernel/at-path.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { AnswerField } from '../children/answer-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';

const isTyped = (field: IdentityField): field is Exclude<IdentityField, 'street' | 'community'> =>
  field !== 'street' && field !== 'community';
/** A street is changed by a transfer, a community beside the other answers. */
const FIELDS = IDENTITY_FIELDS.filter(isTyped);

interface Typed extends Partial<Record<(typeof FIELDS)[number], string>> {
  readonly noNote?: boolean;
  readonly reason: string;
}

/** Only what was typed. The server refuses what is not valid, by the same schema as the form’s. */
function changesOf(typed: Typed) {
  const changes: Record<string, unknown> = typed.noNote ? { note: null } : {};
  for (const field of FIELDS) {
    const text = typed[field]?.trim();
    if (text) setAt(changes, recordPath(field), text);
  }
  return changes as CorrectionChanges; // each field’s text is parsed again where it is sent to
}

export function CorrectButton({ child }: { readonly child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const correct = useChange('correctChild', dialog.close);
  return (
    <FormDialogButton<Typed>
      dialog={dialog}
      button={t('rights.correct')}
      lead={`${t('rights.correctLead')} ${t('receiptCode.voided')}`}
      isBusy={correct.isPending}
      error={correct.error}
      onSend={(typed) => {
        const body = { ...changesOf(typed), reason: typed.reason };
        correct.send({ input: { ...recordOf(child), body }, seen: child });
      }}
    >
      {FIELDS.map((field) => (
        <AnswerField key={field} field={field} name={field} isRequired={false} />
      ))}
      <Form.Item name="noNote" valuePropName="checked">
        <Checkbox>{t('rights.noNote')}</Checkbox>
      </Form.Item>
      <ReasonField />
    </FormDialogButton>
  );
}
