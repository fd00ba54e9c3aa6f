import { useTranslation } from 'react-i18next';
import { effectOf, type PlanChange } from './plan-change.ts';

/** One sentence for what a change does to the plan. */
export function useEffectWords() {
  const { t } = useTranslation('console');
  return (change: PlanChange): string => {
    const effect = effectOf(change);
    if (effect.kind === 'none') return t('plan.unchanged');
    if (effect.kind === 'points') return t(`plan.${effect.effect}`, { points: effect.points });
    const list = effect.tiers.map(({ effect, tier, count }) => t(`plan.${effect}`, { tier, count }));
    return t('plan.would', { list: list.join(t('plan.separator')) });
  };
}
