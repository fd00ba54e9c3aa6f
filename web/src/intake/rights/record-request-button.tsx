/** Records that a family asks something about its data, from which day its time runs. */
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DATA_REQUEST_KINDS, DATA_REQUESTERS } from '../../../../shared/intake/rights/data-request.ts';
import { dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { type Bilingual, inLanguage } from '../../../../shared/kernel/language.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { currentLanguage } from '../../words/language.ts';

const optionsOf = (words: Readonly<Record<string, Bilingual>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label: inLanguage(label, currentLanguage()) }));

export function RecordRequestButton({ id }: { readonly id: string }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordDataRequest', dialog.close);
  const today = dateIn(instantOf(Date.now()));
  const isNeeded = [{ required: true }];
  return (
    <FormDialogButton<{ kind: 'copy'; from: 'guardian'; receivedOn: never }>
      dialog={dialog}
      button={t('rights.record')}
      lead={t('rights.recordLead')}
      initial={{ from: 'guardian', receivedOn: today }}
      isBusy={record.isPending}
      error={record.error}
      onSend={(body) => record.send({ input: { path: { id }, body } })}
    >
      <Form.Item name="kind" label={t('rights.kind')} rules={isNeeded}>
        <Select options={optionsOf(DATA_REQUEST_KINDS)} />
      </Form.Item>
      <Form.Item name="from" label={t('rights.from')} rules={isNeeded}>
        <Select options={optionsOf(DATA_REQUESTERS)} />
      </Form.Item>
      <Form.Item name="receivedOn" label={t('rights.receivedOn')} rules={isNeeded}>
        <Input type="date" max={today} />
      </Form.Item>
    </FormDialogButton>
  );
}
