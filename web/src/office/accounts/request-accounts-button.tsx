/** Asks for the accounts of many volunteers at once: of all who have none, of a street, or of a list that is pasted. */
import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useNames } from '../../ui/names.ts';

interface Values {
  readonly of: 'active' | 'files';
  readonly street?: string;
  readonly numbers?: string;
}

/** One a line, or divided by commas, spaces or tabs, as they are copied from a sheet. */
const numbersIn = (text = '') => text.split(/[\s,，、;；]+/).filter(Boolean);

const bodyOf = ({ of, street, numbers }: Values) =>
  of === 'active'
    ? { of, ...(street && { street: street as never }) }
    : { of, fileNumbers: numbersIn(numbers) };

function Fields() {
  const { t } = useTranslation('console');
  const { streetOptions } = useNames();
  const of = Form.useWatch('of');
  return (
    <>
      <Form.Item name="of" rules={[{ required: true }]}>
        <Radio.Group
          options={[
            { value: 'active', label: t('account.allActive') },
            { value: 'files', label: t('account.pasted') },
          ]}
        />
      </Form.Item>
      {of === 'files' ? (
        <Form.Item name="numbers" label={t('account.numbers')} rules={[{ required: true, whitespace: true }]}>
          <Input.TextArea rows={6} placeholder={t('account.numbersHint')} />
        </Form.Item>
      ) : (
        <Form.Item name="street" label={t('account.street')}>
          <Select allowClear options={streetOptions} placeholder={t('account.wholeDistrict')} />
        </Form.Item>
      )}
    </>
  );
}

export function RequestAccountsButton({ without }: { without: number }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const dialog = useDialog();
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
      onSend={(values) => request.send({ input: { body: bodyOf(values) } })}
    >
      <Fields />
    </FormDialogButton>
  );
}
