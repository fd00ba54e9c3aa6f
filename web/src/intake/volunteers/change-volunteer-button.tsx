/** Changes what a volunteer offers, where she lives, how far she goes, how many children she takes on. */
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { freeTimes } from '../../../../shared/intake/children/child.ts';
import type { VolunteerChange } from '../../../../shared/intake/forms/forms.ts';
import { useChange, useRead } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useNames } from '../../ui/names.ts';
import type { Volunteer } from './volunteer-file.tsx';

const termsOf = ({ streetCode, communityCode, ...volunteer }: Volunteer) => ({
  ...volunteer,
  address: { streetCode, communityCode },
});

/** Street, then one of its communities. */
function PlaceItems() {
  const { t } = useTranslation('console');
  const form = Form.useFormInstance<VolunteerChange>();
  const streets = useRead('getStreets', {}, { isFixed: true }).data?.streets ?? [];
  const chosen = Form.useWatch(['address', 'streetCode'], form);
  const options = (list: readonly { readonly code: string; readonly name: string }[]) =>
    list.map(({ code, name }) => ({ value: code, label: name }));
  const communities = streets.find(({ code }) => code === chosen)?.communities ?? [];
  return (
    <>
      <Form.Item name={['address', 'streetCode']} label={t('filter.street')} rules={[{ required: true }]}>
        <Select
          options={options(streets)}
          onChange={() => form.setFieldValue(['address', 'communityCode'], undefined)}
        />
      </Form.Item>
      <Form.Item
        name={['address', 'communityCode']}
        label={t('volunteer.community')}
        rules={[{ required: true }]}
      >
        <Select options={options(communities)} />
      </Form.Item>
    </>
  );
}

function TermsItems({ least }: { least: number }) {
  const { t } = useTranslation('console');
  const { suggestionOptions } = useNames();
  const times = freeTimes.map((value) => ({ value, label: t(`freeTime.${value}`) }));
  return (
    <>
      <Form.Item name="offers" label={t('volunteer.offers')} rules={[{ required: true }]}>
        <Select mode="multiple" optionFilterProp="label" options={suggestionOptions} />
      </Form.Item>
      <Form.Item name="skills" label={t('volunteer.skills')}>
        <Select mode="tags" tokenSeparators={['、', '，', ',']} open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="freeTimes" label={t('child.freeTimes')}>
        <Select mode="multiple" options={times} />
      </Form.Item>
      <Form.Item
        name="capacity"
        label={t('volunteer.capacity')}
        extra={t('volunteer.capacityHint', { count: least })}
        rules={[{ required: true }]}
      >
        <InputNumber min={Math.max(1, least)} max={5} precision={0} />
      </Form.Item>
      <Form.Item name="maxDistanceKm" label={t('volunteer.maxDistance')} rules={[{ required: true }]}>
        <InputNumber min={1} max={50} suffix={t('volunteer.kmUnit')} />
      </Form.Item>
      <Form.Item
        name="occupation"
        label={t('volunteer.occupation')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={40} />
      </Form.Item>
    </>
  );
}

export function ChangeVolunteerButton({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const change = useChange('changeVolunteer', dialog.close);
  const send = (body: VolunteerChange) =>
    change.send({ input: { path: { id: volunteer.id }, ifMatch: volunteer.version, body }, seen: volunteer });
  return (
    <FormDialogButton<VolunteerChange>
      dialog={dialog}
      button={t('volunteer.change')}
      initial={termsOf(volunteer)}
      isBusy={change.isPending}
      onSend={send}
    >
      <TermsItems least={volunteer.activePairings} />
      <PlaceItems />
    </FormDialogButton>
  );
}
