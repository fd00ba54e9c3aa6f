import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Vetting, vettingChecks } from '../../../../shared/intake/volunteers/volunteer.ts';
import { addMonths, dateIn, instantOf, type Month } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';

/** Done today, valid for a year: what is most often meant. */
function proposedDates() {
  const today = dateIn(instantOf(Date.now()));
  const [month, day] = [today.slice(0, 7) as Month, today.slice(7)];
  return { on: today as string, validUntil: `${addMonths(month, 12)}${day === '-29' ? '-28' : day}` };
}

export function VettingButton({ volunteer }: { volunteer: Body<'getVolunteer'> }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordVetting', dialog.close);
  const send = (body: Vetting) =>
    record.send({ input: { path: { id: volunteer.id }, ifMatch: volunteer.version, body }, seen: volunteer });
  return (
    <FormDialogButton<Vetting>
      type="primary"
      dialog={dialog}
      button={t('volunteer.recordVetting')}
      initial={{ result: 'passed', ...proposedDates() }}
      isBusy={record.isPending}
      error={record.error}
      onSend={send}
    >
      <Form.Item name="check" label={t('volunteer.check')} rules={[{ required: true }]}>
        <Select options={vettingChecks.map((value) => ({ value, label: t(`volunteer.checks.${value}`) }))} />
      </Form.Item>
      <Form.Item name="result" label={t('volunteer.result')} rules={[{ required: true }]}>
        <Radio.Group
          options={(['passed', 'failed'] as const).map((value) => ({
            value,
            label: t(`volunteer.results.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="on" label={t('volunteer.on')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validUntil" label={t('volunteer.validUntil')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialogButton>
  );
}
