/** An opened identity; it stays only as long as the dialog is open. */
import { Alert, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReadDialog } from '../../ui/read-dialog.tsx';

interface IdentityDialogProps {
  readonly facts: Readonly<Record<string, React.ReactNode>>;
  readonly onClose: () => void;
}

export function IdentityDialog({ facts, onClose }: IdentityDialogProps) {
  const { t } = useTranslation('console');
  return (
    <ReadDialog title={t('reveal.title')} onClose={onClose}>
      <Descriptions
        className="section"
        column={1}
        items={Object.entries(facts).map(([label, children]) => ({ key: label, label, children }))}
      />
      <Alert type="info" title={t('reveal.logged')} showIcon />
    </ReadDialog>
  );
}
