/** Puts right who a child and its guardian are, without showing what is held: what is left empty stays as it is. */
import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CorrectionChanges } from '../../../../shared/intake/rights/correction.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';
import { useRightsField } from './rights-field.ts';

const FIELDS = [
  'name',
  'birthMonth',
  'guardian.name',
  'guardian.relation',
  'guardian.phone',
  'address.detail',
  'note',
] as const;

type Typed = Partial<Record<(typeof FIELDS)[number], string>> & {
  readonly noNote?: boolean;
  readonly reason: string;
};

/** Only what was typed. The server says what is not valid, by the same schema as the form’s. */
function changesOf(typed: Typed) {
  const changes: Record<string, unknown> = typed.noNote ? { note: null } : {};
  for (const field of FIELDS) {
    const text = typed[field]?.trim();
    if (!text) continue;
    const [outer = field, inner] = field.split('.');
    changes[outer] = inner ? { ...(changes[outer] as object), [inner]: text } : text;
  }
  return changes as CorrectionChanges; // each field’s text is parsed again where it is sent to
}

export function CorrectButton({ child }: { readonly child: Child }) {
  const { t } = useTranslation('console');
  const fieldName = useRightsField();
  const dialog = useDialog();
  const correct = useChange('correctChild', dialog.close);
  return (
    <FormDialogButton<Typed>
      dialog={dialog}
      button={t('rights.correct')}
      lead={t('rights.correctLead')}
      isBusy={correct.isPending}
      onSend={(typed) => {
        const body = { ...changesOf(typed), reason: typed.reason };
        correct.send({ input: { ...recordOf(child), body }, seen: child });
      }}
    >
      {FIELDS.map((field) => (
        <Form.Item key={field} name={[field]} label={fieldName(field)}>
          <Input
            maxLength={field === 'note' ? 1000 : 200}
            autoComplete="off"
            {...(field === 'birthMonth' && { placeholder: '2016-09' })}
            {...(field === 'guardian.phone' && { inputMode: 'tel' as const })}
          />
        </Form.Item>
      ))}
      <Form.Item name="noNote" valuePropName="checked">
        <Checkbox>{t('rights.noNote')}</Checkbox>
      </Form.Item>
      <ReasonField />
    </FormDialogButton>
  );
}
