/** A button that asks for the purpose of a look at an identity. */
import { Button, type ButtonProps, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Purpose, PurposeFields, purposeOf } from './purpose-fields.tsx';

interface PurposeButtonProps {
  readonly label: string;
  readonly size?: ButtonProps['size'];
  readonly onPurpose: (purpose: Purpose) => void;
}

export function PurposeButton({ label, size, onPurpose }: PurposeButtonProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<Purpose>();
  const finish = (given: Purpose) => {
    setOpen(false);
    onPurpose(purposeOf(given));
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
