/** Letters for printing, each on a page of its own; nothing of them is stored. */
import { Button, Flex, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface LettersDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Beside the buttons. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
}

export function LettersDialog({ isOpen, title, onClose, more, children }: LettersDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Modal
      open={isOpen}
      width={720}
      title={<span className="no-print">{title}</span>}
      onCancel={onClose}
      footer={
        <Flex className="no-print" gap={8} justify="end" wrap>
          {more}
          <Button onClick={onClose}>{t('act.close')}</Button>
          <Button type="primary" onClick={() => window.print()}>
            {t('act.print')}
          </Button>
        </Flex>
      }
      rootClassName="letters"
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}
