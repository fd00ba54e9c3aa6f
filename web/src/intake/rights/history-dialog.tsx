/** What corrections have replaced; it stays only as long as the dialog is open. */

import { Alert, Card, Descriptions, Empty, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordPath } from '../../../../shared/intake/children/field-groups.ts';
import { surveyFields } from '../../../../shared/intake/children/fields.ts';
import { valueAt } from '../../../../shared/kernel/at-path.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import type { Body } from '../../ui/api.tsx';
import { ReadDialog } from '../../ui/read-dialog.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { useAnswerText } from '../children/answer-text.ts';

interface HistoryDialogProps {
  readonly history: Body<'revealHistory'>;
  readonly onClose: () => void;
}

type Was = HistoryDialogProps['history']['corrections'][number]['was'];

/** The answers that were replaced, and what they were. */
const replaced = (was: Was) =>
  surveyFields
    .map((field) => ({ field, answer: valueAt(was, recordPath(field)) }))
    .filter(({ answer }) => answer !== undefined);

export function HistoryDialog({ history: { corrections }, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('console');
  const answerText = useAnswerText();
  return (
    <ReadDialog title={t('rights.history')} onClose={onClose}>
      {corrections.length === 0 && <Empty description={t('rights.noHistory')} />}
      {corrections.map(({ id, at, reason, was }) => (
        <Card key={id} size="small" className="section" title={wallClock(at)}>
          <Typography.Paragraph>{reason}</Typography.Paragraph>
          <Descriptions
            column={1}
            size="small"
            title={t('rights.before')}
            items={replaced(was).map(({ field, answer }) => ({
              key: field,
              label: fieldLabel(field),
              children: answerText(field, answer) || '—',
            }))}
          />
        </Card>
      ))}
      <Alert type="info" title={t('reveal.logged')} showIcon />
    </ReadDialog>
  );
}
