/** Starts a run with the weights of a trial; from then on they are in force. */
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Weights } from '../../../../shared/matching/runs/weights.ts';
import { useChange } from '../../ui/api.tsx';

export function AdoptWeights({ weights }: { weights: Weights }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const start = useChange('startMatchRun', ({ id }) => navigate(`/match-runs/${id}`));
  return (
    <Button
      loading={start.isPending}
      onClick={() => start.send({ input: { body: { weights, preview: false } } })}
    >
      {t('run.adoptWeights')}
    </Button>
  );
}
