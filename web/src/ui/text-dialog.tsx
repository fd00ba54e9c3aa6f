/** A button that asks for a text before it acts: a reason, a purpose. */
import { Button, type ButtonProps, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface TextDialogProps {
  readonly button: string;
  readonly title: string;
  readonly label: string;
  readonly longest: number;
  readonly danger?: boolean;
  readonly size?: ButtonProps['size'];
  readonly onText: (text: string) => void;
}

export function TextDialogButton({ button, title, label, longest, danger, size, onText }: TextDialogProps) {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [form] = Form.useForm<{ text: string }>();
  const finish = ({ text }: { text: string }) => {
    setOpen(false);
    onText(text.trim());
  };
  return (
    <>
      <Button danger={danger ?? false} size={size ?? 'medium'} onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Modal
        open={isOpen}
        title={title}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" onFinish={finish} preserve={false}>
          <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea rows={3} maxLength={longest} showCount autoFocus />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
