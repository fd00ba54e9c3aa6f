/** A button that asks for the purpose of a look at an identity. */
import { Button, type ButtonProps, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REVEAL_PURPOSE_WORDS, revealPurposes } from '../../../../shared/intake/reveal.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { currentLanguage } from '../../words/language.ts';

export interface Purpose {
  readonly purpose: (typeof revealPurposes)[number];
  readonly note?: string;
}

interface PurposeButtonProps {
  readonly label: string;
  readonly size?: ButtonProps['size'];
  readonly onPurpose: (purpose: Purpose) => void;
}

export function PurposeButton({ label, size, onPurpose }: PurposeButtonProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Purpose>();
  const finish = ({ purpose, note }: Purpose) => {
    setOpen(false);
    onPurpose({ purpose, ...(note?.trim() && { note: note.trim() }) });
  };
  return (
    <>
      <Button size={size ?? 'medium'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={t('reveal.title')}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" onFinish={finish} preserve={false}>
          <PurposeFields />
        </Form>
      </Modal>
    </>
  );
}

function PurposeFields() {
  const { t } = useTranslation('console');
  const purpose = Form.useWatch('purpose');
  const options = revealPurposes.map((value) => ({
    value,
    label: inLanguage(REVEAL_PURPOSE_WORDS[value], currentLanguage()),
  }));
  return (
    <>
      <Form.Item name="purpose" label={t('reveal.purpose')} rules={[{ required: true }]}>
        <Select options={options} placeholder={t('reveal.choosePurpose')} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('reveal.purposeNote')}
        extra={t('reveal.purposeNoteHint')}
        rules={[{ required: purpose === 'other', whitespace: true }]}
      >
        <Input.TextArea rows={2} maxLength={500} showCount />
      </Form.Item>
    </>
  );
}
