/** What corrections have replaced; it stays only as long as the dialog is open. */
import { Alert, Button, Card, Descriptions, Empty, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import type { Body } from '../../ui/api.tsx';
import { useRightsField, useRightsValue } from './rights-field.ts';

interface HistoryDialogProps {
  readonly history: Body<'revealHistory'>;
  readonly onClose: () => void;
}

/** `guardian.phone` and its value, one by one. */
const held = (was: object, path = ''): [string, unknown][] =>
  Object.entries(was).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? held(value, `${path}${name}.`)
      : [[`${path}${name}`, value] as [string, unknown]],
  );

export function HistoryDialog({ history: { corrections }, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('console');
  const fieldName = useRightsField();
  const valueText = useRightsValue();
  return (
    <Modal
      open
      title={t('rights.history')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('act.close')}
        </Button>
      }
    >
      {corrections.length === 0 && <Empty description={t('rights.noHistory')} />}
      {corrections.map(({ id, at, reason, was }) => (
        <Card key={id} size="small" className="section" title={wallClock(at)}>
          <Typography.Paragraph>{reason}</Typography.Paragraph>
          <Descriptions
            column={1}
            size="small"
            title={t('rights.before')}
            items={held(was).map(([field, value]) => ({
              key: field,
              label: fieldName(field),
              children: valueText(field, value),
            }))}
          />
        </Card>
      ))}
      <Alert type="info" title={t('reveal.logged')} showIcon />
    </Modal>
  );
}
