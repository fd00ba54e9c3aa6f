/** Records one number of a list; left empty, it is taken away. */
import { App, Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ALL, type ListKey } from '../../../../shared/intake/base-counts/base-count.ts';
import type { CommunityCode, StreetCode } from '../../../../shared/kernel/ids.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useKinds } from '../../ui/kinds.ts';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { baseKindName } from './kind-name.ts';
import { ListFields, today } from './list-fields.tsx';

interface Typed extends ListKey {
  readonly streetCode: StreetCode;
  readonly communityCode?: CommunityCode;
  readonly kind: string;
  readonly count?: number | null;
}

export function RecordBase() {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const dialog = useDialog();
  const record = useChange('recordBaseCounts', () => {
    dialog.close();
    return message.success(t('coverage.recorded'));
  });
  const send = ({ source, on, count, ...place }: Typed) =>
    record.send({ input: { body: { source, on, rows: [{ ...place, count: count ?? null }] } } });
  return (
    <FormDialogButton<Typed>
      dialog={dialog}
      button={t('coverage.record')}
      initial={{ source: 'civilAffairs', on: today(), kind: ALL }}
      isBusy={record.isPending}
      error={record.error}
      onSend={send}
    >
      <ListFields />
      <PlaceOfBase />
      <KindOfBase />
      <Form.Item name="count" label={t('coverage.count')} extra={t('coverage.countHint')}>
        <InputNumber min={0} max={100_000} precision={0} className="number-field" />
      </Form.Item>
    </FormDialogButton>
  );
}

function PlaceOfBase() {
  const { t } = useTranslation('console');
  const { streetOptions, communityOptions } = useNames();
  const me = useMe();
  const street: string = Form.useWatch('streetCode') ?? '';
  const own = streetOptions.filter(
    ({ value }) => me.is('district') || me.streets.some((code) => code === value),
  );
  return (
    <>
      <Form.Item name="streetCode" label={t('filter.street')} rules={[{ required: true }]}>
        <Select options={own} showSearch optionFilterProp="label" />
      </Form.Item>
      <Form.Item name="communityCode" label={t('coverage.communityOptional')}>
        <Select allowClear options={communityOptions(street)} showSearch optionFilterProp="label" />
      </Form.Item>
    </>
  );
}

function KindOfBase() {
  const { t } = useTranslation('console');
  const options = [{ value: ALL, label: baseKindName(ALL) }, ...useKinds().all];
  return (
    <Form.Item name="kind" label={t('coverage.kind')} rules={[{ required: true }]}>
      <Select options={options} />
    </Form.Item>
  );
}
