import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDescribeProblem } from './describe-problem.ts';

export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('console');
  const { title, lines } = useDescribeProblem()(error);
  return (
    <Alert
      type="error"
      showIcon
      title={title}
      description={lines.join('\n')}
      action={<Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}
