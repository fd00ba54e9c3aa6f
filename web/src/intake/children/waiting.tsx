import { useTranslation } from 'react-i18next';
import { dateIn, daysBetween, type Instant, instantOf } from '../../../../shared/kernel/instants.ts';

/** From so many days on a wait stands out. */
const LATE_DAYS = 30;

/** Whole days in Shanghai since then. */
export function WaitingDays({ since }: { since: Instant }) {
  const { t } = useTranslation('console');
  const days = daysBetween(dateIn(since), dateIn(instantOf(Date.now())));
  return <span className={days >= LATE_DAYS ? 'late' : ''}>{t('child.days', { count: days })}</span>;
}
