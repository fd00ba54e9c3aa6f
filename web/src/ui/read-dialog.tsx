/** A dialog to read, and to close. */
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ReadDialogProps {
  readonly title: string;
  /** What closing does, where it does more. */
  readonly closeText?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ReadDialog({ title, closeText, onClose, children }: ReadDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {closeText ?? t('act.close')}
        </Button>
      }
    >
      {children}
    </Modal>
  );
}
