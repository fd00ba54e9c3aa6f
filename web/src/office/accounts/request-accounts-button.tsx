/** Asks for many accounts at once: of all volunteers who have none, of a street, of a list of file numbers, or of a list of officers. */
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useNames } from '../../ui/names.ts';
import { OfficesField, useOfficeTable } from './offices-field.tsx';

interface Values {
  readonly of: 'active' | 'files' | 'offices';
  readonly street?: string;
  readonly numbers?: string;
  readonly offices?: string;
}

/** One a line, or divided by commas, spaces or tabs, as they are copied from a sheet. */
const numbersIn = (text = '') => text.split(/[\s,，、;；]+/).filter(Boolean);

type Read = ReturnType<typeof useOfficeTable>;

function bodyOf({ of, street, numbers, offices }: Values, read: Read) {
  if (of === 'active') return { of, ...(street && { street: street as never }) };
  if (of === 'files') return { of, fileNumbers: numbersIn(numbers) };
  return { of, offices: read(offices).map(({ office }) => office) as never };
}

function NumbersField() {
  const { t } = useTranslation('console');
  return (
    <Form.Item name="numbers" label={t('account.numbers')} rules={[{ required: true, whitespace: true }]}>
      <Input.TextArea rows={6} placeholder={t('account.numbersHint')} />
    </Form.Item>
  );
}

function StreetField() {
  const { t } = useTranslation('console');
  const { streetOptions } = useNames();
  return (
    <Form.Item name="street" label={t('account.street')}>
      <Select allowClear options={streetOptions} placeholder={t('account.wholeDistrict')} />
    </Form.Item>
  );
}

const FIELDS = { active: StreetField, files: NumbersField, offices: OfficesField } as const;

function Fields() {
  const { t } = useTranslation('console');
  const of: Values['of'] = Form.useWatch('of') ?? 'active';
  const Field = FIELDS[of];
  return (
    <>
      <Form.Item name="of" rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: 'active', label: t('account.allActive') },
            { value: 'files', label: t('account.pasted') },
            { value: 'offices', label: t('account.ofOffices') },
          ]}
        />
      </Form.Item>
      <Field />
    </>
  );
}

export function RequestAccountsButton({ without }: { without: number }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const dialog = useDialog();
  const read = useOfficeTable();
  const request = useChange('requestAccounts', ({ id }) => {
    dialog.close();
    navigate(`/accounts/${id}`);
  });
  return (
    <FormDialogButton<Values>
      dialog={dialog}
      type={without > 0 ? 'primary' : 'default'}
      button={t('account.request')}
      lead={t('account.requestLead')}
      initial={{ of: 'active' }}
      isBusy={request.isPending}
      error={request.error}
      onSend={(values) => request.send({ input: { body: bodyOf(values, read) } })}
    >
      <Fields />
    </FormDialogButton>
  );
}
