/** A button that opens a small form in a dialog; what was typed stays there until the change is done. */
import { Button, type ButtonProps, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBelowFields } from './below-fields.ts';
import { useFieldErrors } from './field-errors.ts';

export function useDialog() {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

interface FormDialogProps<T> {
  readonly dialog: ReturnType<typeof useDialog>;
  readonly button: string;
  readonly title?: string;
  readonly lead?: string;
  readonly danger?: boolean;
  readonly type?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
  /** What the fields begin with. */
  readonly initial?: object;
  readonly isBusy: boolean;
  /** What came of sending it, shown at the fields that it is about. */
  readonly error: unknown;
  readonly onSend: (values: T) => void;
  readonly children: ReactNode;
}

export function FormDialogButton<T extends object>(props: FormDialogProps<T>) {
  const { dialog, button, title = button, lead, isBusy, error, initial = {}, onSend, children } = props;
  const { t } = useTranslation('console');
  const [form] = Form.useForm<T>();
  const belowFields = useBelowFields();
  useFieldErrors(form, error);
  return (
    <>
      <Button
        danger={props.danger ?? false}
        type={props.type ?? 'default'}
        size={props.size ?? 'medium'}
        onClick={dialog.open}
      >
        {button}
      </Button>
      <Modal
        open={dialog.isOpen}
        title={title}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        okButtonProps={{ danger: props.danger ?? false, 'aria-disabled': isBusy }}
        confirmLoading={isBusy}
        onOk={() => form.submit()}
        onCancel={dialog.close}
        destroyOnHidden
      >
        {lead && <p>{lead}</p>}
        <Form<T> form={form} layout="vertical" preserve={false} initialValues={initial} onFinish={onSend}>
          {children}
          {belowFields}
        </Form>
      </Modal>
    </>
  );
}
