import { useTranslation } from 'react-i18next';
import { effectOf, type PlanChange } from './plan-change.ts';

/** One sentence for what a change does to the plan. */
export function useEffectWords() {
  const { t } = useTranslation('console');
  return (change: PlanChange): string => {
    const found = effectOf(change);
    if (found.kind === 'none') return t('plan.unchanged');
    if (found.kind === 'points') return t(`plan.${found.effect}`, { points: found.points });
    const list = found.tiers.map(({ effect, tier, count }) => t(`plan.${effect}`, { tier, count }));
    return t('plan.would', { list: list.join(t('plan.separator')) });
  };
}
