import { useTranslation } from 'react-i18next';
import { effectOf, type PlanChange } from './plan-change.ts';

/** One sentence for what a change does to the plan. */
export function useEffectWords() {
  const { t } = useTranslation('console');
  return (change: PlanChange): string => {
    const told = effectOf(change);
    if (told.kind === 'none') return t('plan.unchanged');
    if (told.kind === 'points') return t(`plan.${told.effect}`, { points: told.points });
    const list = told.tiers.map(({ effect, tier, count }) => t(`plan.${effect}`, { tier, count }));
    return t('plan.would', { list: list.join(t('plan.separator')) });
  };
}
