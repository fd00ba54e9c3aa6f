/** Records what a guardian has agreed to, or taken back, on paper. */
import { Button, Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConsentPurpose, consentPurposes } from '../../../../shared/intake/consent.ts';
import { isChildAskedThisYear } from '../../../../shared/intake/consenting-age.ts';
import { NOTICES } from '../../../../shared/intake/notice.ts';
import { type CalendarDate, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange } from '../../console/api.tsx';

interface Paper {
  readonly purpose: ConsentPurpose;
  readonly agreed: boolean;
  readonly on: CalendarDate;
  readonly noticeVersion: string;
  readonly childAgreed?: boolean;
  readonly reason?: string;
}

function bodyOf({ purpose, agreed, on, noticeVersion, childAgreed, reason }: Paper) {
  if (agreed)
    return { purpose, agreed: true as const, on, noticeVersion, ...(childAgreed && { childAgreed }) };
  const why = reason?.trim();
  return { purpose, agreed: false as const, on, ...(why && { reason: why }) };
}

export function RecordConsent({ child }: { child: Body<'getChild'> }) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Paper>();
  const record = useChange('recordChildConsent', () => setOpen(false));
  const today = dateIn(instantOf(Date.now()));
  const send = (paper: Paper) =>
    record.send({
      input: { path: { id: child.id }, ifMatch: child.version, body: bodyOf(paper) },
      seen: child,
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('consent.record')}</Button>
      <Modal
        open={isOpen}
        title={t('consent.record')}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        confirmLoading={record.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{
            purpose: 'pairing',
            agreed: true,
            on: today,
            noticeVersion: NOTICES.at(-1)?.version,
          }}
          onFinish={send}
        >
          <PaperFields asksChild={isChildAskedThisYear(child.birthYear, instantOf(Date.now()))} />
        </Form>
      </Modal>
    </>
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
