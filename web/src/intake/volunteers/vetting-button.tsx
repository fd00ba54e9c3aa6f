import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  MAX_RECORD_CHECK_MONTHS,
  offenceClasses,
} from '../../../../shared/intake/volunteers/record-check.ts';
import { type Vetting, vettingChecks } from '../../../../shared/intake/volunteers/volunteer.ts';
import { addMonthsTo, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';

/** Done today, valid for a year: what is most often meant. */
function proposedDates() {
  const today = dateIn(instantOf(Date.now()));
  return { on: today, validUntil: addMonthsTo(today, MAX_RECORD_CHECK_MONTHS) };
}

const every = offenceClasses.map((value) => value);

/** What a passed background check stands on. */
function EnquiryFields() {
  const { t } = useTranslation('console');
  const [check, result] = [Form.useWatch('check'), Form.useWatch('result')];
  if (check !== 'record' || result !== 'passed') return null;
  const classes = every.map((value) => ({ value, label: t(`volunteer.offences.${value}`) }));
  return (
    <>
      <Form.Item
        name="authority"
        label={t('volunteer.authority')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={80} placeholder={t('volunteer.authorityExample')} />
      </Form.Item>
      <Form.Item name="enquiryNumber" label={t('volunteer.enquiryNumber')} rules={[{ required: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="classes"
        label={t('volunteer.offenceClasses')}
        extra={t('volunteer.offenceClassesHint')}
        rules={[{ required: true }]}
      >
        <Checkbox.Group options={classes} />
      </Form.Item>
    </>
  );
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
      <EnquiryFields />
      <Form.Item name="on" label={t('volunteer.on')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="validUntil" label={t('volunteer.validUntil')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
    </FormDialogButton>
  );
}
