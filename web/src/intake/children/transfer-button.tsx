/** Offers the file to the street that the family moves to. */
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CommunityCode, StreetCode } from '../../../../shared/kernel/ids.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useNames } from '../../ui/names.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from './child-file.ts';

interface Transfer {
  readonly streetCode: StreetCode;
  readonly communityCode: CommunityCode;
  readonly reason: string;
}

const required = [{ required: true }];

export function TransferButton({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const transfer = useChange('transferChild', dialog.close);
  return (
    <FormDialogButton<Transfer>
      dialog={dialog}
      button={t('case.transfer.ask')}
      isBusy={transfer.isPending}
      onSend={(body) => transfer.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <NewPlaceFields from={child.streetCode} />
      <ReasonField />
    </FormDialogButton>
  );
}

function NewPlaceFields({ from }: { from: StreetCode }) {
  const { t } = useTranslation('console');
  const { streetOptions, communityOptions } = useNames();
  const form = Form.useFormInstance<Transfer>();
  const street: string | undefined = Form.useWatch('streetCode');
  const elsewhere = streetOptions.filter(
    ({ value }) => value !== from && value.slice(0, 6) === from.slice(0, 6),
  );
  return (
    <>
      <Form.Item name="streetCode" label={t('filter.street')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={elsewhere}
          onChange={() => form.resetFields(['communityCode'])}
        />
      </Form.Item>
      <Form.Item name="communityCode" label={t('case.transfer.community')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!street}
          options={street ? communityOptions(street) : []}
        />
      </Form.Item>
    </>
  );
}
