/** An opened identity; it stays only as long as the dialog is open. */
import { Alert, Button, Descriptions, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface IdentityDialogProps {
  readonly facts: Readonly<Record<string, React.ReactNode>>;
  readonly onClose: () => void;
}

export function IdentityDialog({ facts, onClose }: IdentityDialogProps) {
  const { t } = useTranslation('console');
  return (
    <Modal
      open
      title={t('reveal.title')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('act.close')}
        </Button>
      }
    >
      <Descriptions
        className="section"
        column={1}
        items={Object.entries(facts).map(([label, children]) => ({ key: label, label, children }))}
      />
      <Alert type="info" title={t('reveal.logged')} showIcon />
    </Modal>
  );
}
