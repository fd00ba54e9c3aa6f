/** Records what a guardian has agreed to, or taken back, on paper or by phone. */

import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isConsentingAgeThisYear } from '../../../../shared/intake/consents/consenting-age.ts';
import { type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { NOTICES } from '../../../../shared/office/notices/notice.ts';
import { type ConsentPurpose, consentPurposes } from '../../../../shared/office/notices/purposes.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { type SpokenWay, SpokenWayField } from '../../ui/spoken-way-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';

interface Paper {
  readonly purpose: ConsentPurpose;
  readonly agreed: boolean;
  readonly by: SpokenWay;
  readonly on: CalendarDate;
  readonly noticeVersion: string;
  readonly childAgreed?: boolean;
  readonly reason?: string;
}

function bodyOf({ purpose, agreed, by, on, noticeVersion, childAgreed, reason }: Paper) {
  if (agreed)
    return { purpose, agreed: true as const, by, on, noticeVersion, ...(childAgreed && { childAgreed }) };
  const why = reason?.trim();
  return { purpose, agreed: false as const, by, on, ...(why && { reason: why }) };
}

export function RecordConsent({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordChildConsent', dialog.close);
  const today = dateIn(instantOf(Date.now()));
  const send = (paper: Paper) =>
    record.send({
      input: { ...recordOf(child), body: bodyOf(paper) },
      seen: child,
    });
  return (
    <FormDialogButton<Paper>
      dialog={dialog}
      button={t('consent.record')}
      initial={{
        purpose: 'pairing',
        agreed: true,
        by: 'paper',
        on: today,
        noticeVersion: NOTICES.at(-1)!.version,
      }}
      isBusy={record.isPending}
      error={record.error}
      onSend={send}
    >
      <PaperFields asksChild={isConsentingAgeThisYear(child.birthYear, instantOf(Date.now()))} />
    </FormDialogButton>
  );
}

function PaperFields({ asksChild }: { asksChild: boolean }) {
  const { t } = useTranslation('console');
  const isAgreed: boolean = Form.useWatch('agreed') ?? true;
  const purpose: ConsentPurpose = Form.useWatch('purpose') ?? 'pairing';
  const purposes = consentPurposes.map((value) => ({ value, label: t(`consent.purposes.${value}`) }));
  const says = [
    { value: true, label: t('consent.agreed') },
    { value: false, label: t('consent.takenBack') },
  ];
  return (
    <>
      <Form.Item name="purpose" label={t('consent.purpose')} rules={[{ required: true }]}>
        <Select options={purposes} />
      </Form.Item>
      <Form.Item name="agreed" label={t('consent.isAgreed')} extra={t('consent.recordHint')}>
        <Radio.Group options={says} />
      </Form.Item>
      <SpokenWayField />
      <Form.Item name="on" label={t('consent.on')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      {isAgreed ? <Agreed purpose={purpose} asksChild={asksChild} /> : <TakenBack />}
    </>
  );
}

/** The versions whose words ask for this purpose. */
function Agreed({ purpose, asksChild }: { purpose: ConsentPurpose; asksChild: boolean }) {
  const { t } = useTranslation('console');
  const versions = NOTICES.filter(({ texts }) => texts[purpose]).map(({ version }) => ({
    value: version,
    label: version,
  }));
  return (
    <>
      <Form.Item name="noticeVersion" label={t('consent.notice')} rules={[{ required: true }]}>
        <Select options={versions.toReversed()} />
      </Form.Item>
      {asksChild && (
        <Form.Item name="childAgreed" valuePropName="checked">
          <Checkbox>{t('consent.childTick')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function TakenBack() {
  const { t } = useTranslation('console');
  return (
    <Form.Item name="reason" label={t('consent.reason')}>
      <Input.TextArea rows={2} maxLength={500} showCount />
    </Form.Item>
  );
}
