/** Changes what a volunteer offers, where she lives, how far she goes, how many children she takes on. */
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VolunteerChange } from '../../../../shared/intake/forms/forms.ts';
import { affiliations } from '../../../../shared/intake/volunteers/affiliation.ts';
import { useControls } from '../../ui/answer-control.tsx';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { PlaceFields } from '../../ui/place-fields.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import type { Volunteer } from './volunteer-file.tsx';

const termsOf = ({ streetCode, communityCode, ...volunteer }: Volunteer) => ({
  ...volunteer,
  address: { streetCode, communityCode },
});

function TermsItems({ least }: { least: number }) {
  const { t } = useTranslation('console');
  const controls = useControls();
  return (
    <>
      <Form.Item name="offers" label={t('volunteer.offers')} rules={[{ required: true }]}>
        {controls.suggestions({})}
      </Form.Item>
      <Form.Item name="skills" label={t('volunteer.skills')}>
        {controls.words({})}
      </Form.Item>
      <Form.Item name="freeTimes" label={fieldLabel('freeTimes')}>
        {controls.freeTimes({})}
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
      <Form.Item name="affiliation" label={t('volunteer.affiliation')}>
        <Select options={affiliations.map((value) => ({ value, label: t(`affiliation.${value}`) }))} />
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
      error={change.error}
      onSend={send}
    >
      <TermsItems least={volunteer.activePairings} />
      <PlaceFields group="address" />
    </FormDialogButton>
  );
}
