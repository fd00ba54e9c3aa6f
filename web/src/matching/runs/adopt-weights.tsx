/** Starts a run with the weights of a trial; from then on they are in force. */
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Weights } from '../../../../shared/matching/runs/weights.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';

export function AdoptWeights({ weights }: { weights: Weights }) {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  const start = useChange('startMatchRun', ({ id }) => navigate(`/match-runs/${id}`));
  return (
    <BusyButton
      isBusy={start.isPending}
      onClick={() => start.send({ input: { body: { weights, preview: false } } })}
    >
      {t('run.adoptWeights')}
    </BusyButton>
  );
}
