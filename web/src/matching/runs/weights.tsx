import { useTranslation } from 'react-i18next';
import type { Weights } from '../../../../shared/matching/runs/weights.ts';

export const WEIGHT_NAMES = [
  'distance',
  'needGap',
  'interests',
  'freeTimes',
] as const satisfies readonly (keyof Weights)[];

/** A run’s weights in one line. */
export function WeightsLine({ weights }: { weights: Weights }) {
  const { t } = useTranslation('console');
  const each = WEIGHT_NAMES.map((name) => `${t(`run.weight.${name}`)} ${weights[name]}`);
  return `${t('run.weights')}　${each.join(' · ')}`;
}
