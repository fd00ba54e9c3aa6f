/** Records what a guardian has agreed to, or taken back, on paper or by phone. */

import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ConsentGiver, consentGivers } from '../../../../shared/intake/consents/awaited-consent.ts';
import { type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { NOTICES } from '../../../../shared/office/notices/notice.ts';
import { type ConsentPurpose, consentPurposes } from '../../../../shared/office/notices/purposes.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { type SpokenWay, SpokenWayField } from '../../ui/spoken-way-field.tsx';
import { type Child, recordOf } from '../children/child-file.ts';

interface Paper {
  readonly of: ConsentGiver;
  readonly purpose: ConsentPurpose;
  readonly agreed: boolean;
  readonly by: SpokenWay;
  readonly on: CalendarDate;
  readonly noticeVersion: string;
  readonly reason?: string;
}

/** A child is always spoken with in person here. */
function bodyOf({ of, purpose, agreed, by, on, noticeVersion, reason }: Paper) {
  const word = { of, purpose, on, by: of === 'child' ? ('inPerson' as const) : by };
  if (agreed) return { ...word, agreed: true as const, noticeVersion };
  const why = reason?.trim();
  return { ...word, agreed: false as const, ...(why && { reason: why }) };
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
        of: child.waitingForConsent?.[0] ?? 'guardian',
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
      <PaperFields asksChild={child.childAskedSince !== undefined} />
    </FormDialogButton>
  );
}

function PaperFields({ asksChild }: { asksChild: boolean }) {
  const { t } = useTranslation('console');
  const isAgreed: boolean = Form.useWatch('agreed') ?? true;
  const of: ConsentGiver = Form.useWatch('of') ?? 'guardian';
  const purpose: ConsentPurpose = Form.useWatch('purpose') ?? 'pairing';
  const purposes = consentPurposes.map((value) => ({ value, label: t(`consent.purposes.${value}`) }));
  const says = [
    { value: true, label: t('consent.agreed') },
    { value: false, label: t('consent.takenBack') },
  ];
  return (
    <>
      <GiverField asksChild={asksChild} />
      <Form.Item name="purpose" label={t('consent.purpose')} rules={[{ required: true }]}>
        <Select options={purposes} />
      </Form.Item>
      <Form.Item name="agreed" label={t('consent.isAgreed')} extra={t('consent.recordHint')}>
        <Radio.Group options={says} />
      </Form.Item>
      {of === 'guardian' && <SpokenWayField />}
      <Form.Item name="on" label={t('consent.on')} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      {isAgreed ? <Agreed purpose={purpose} /> : <TakenBack />}
    </>
  );
}

/** The notice in the child’s words is read out, or read by the child. */
function OwnHint() {
  const { t } = useTranslation('console');
  return (
    <>
      {t('consent.own.hint')}{' '}
      <a href="/notices/child" target="_blank" rel="noreferrer">
        {t('consent.own.notice')}
      </a>
    </>
  );
}

/** A child under fourteen is not asked. */
function GiverField({ asksChild }: { asksChild: boolean }) {
  const { t } = useTranslation('console');
  const givers = consentGivers
    .filter((giver) => giver === 'guardian' || asksChild)
    .map((value) => ({ value, label: t(`consent.givers.${value}`) }));
  return (
    <Form.Item name="of" label={t('consent.of')} {...(asksChild && { extra: <OwnHint /> })}>
      <Radio.Group options={givers} />
    </Form.Item>
  );
}

/** The versions whose words ask for this purpose. */
function Agreed({ purpose }: { purpose: ConsentPurpose }) {
  const { t } = useTranslation('console');
  const versions = NOTICES.filter(({ texts }) => texts[purpose]).map(({ version }) => ({
    value: version,
    label: version,
  }));
  return (
    <Form.Item name="noticeVersion" label={t('consent.notice')} rules={[{ required: true }]}>
      <Select options={versions.toReversed()} />
    </Form.Item>
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
