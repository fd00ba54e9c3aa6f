/** How urgent a referral is, how far it has come, and when it is due. */
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { URGENCY_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { StatusTag } from '../../ui/tags.tsx';
import { currentLanguage } from '../../words/language.ts';
import type { ListedReferral } from './referral-record.ts';

interface Of {
  readonly referral: ListedReferral;
}

const URGENCY_COLORS = { normal: 'default', urgent: 'orange', harm: 'red' } as const;

export function UrgencyTag({ referral: { urgency } }: Of) {
  return (
    <Tag color={URGENCY_COLORS[urgency]} variant="filled">
      {inLanguage(URGENCY_WORDS[urgency], currentLanguage())}
    </Tag>
  );
}

const DUE_COLORS = { dueToday: 'orange', overdue: 'red' } as const;

/** The clock that runs now; what is late or due today stands out. */
export function ReferralClock({ referral: { clock, urgency } }: Of) {
  const { t } = useTranslation('console');
  if (!clock) return '—';
  const { state, on, dueAt } = clock;
  const isByHour = urgency === 'harm' && clock.clock === 'takeUp';
  const due = isByHour
    ? t('referral.due.harm', { at: wallClock(dueAt).slice(5) })
    : t(`referral.due.${clock.clock}`, { on: on.slice(5) });
  return (
    <Flex gap={4} wrap align="center">
      <span>{due}</span>
      {state !== 'inTime' && (
        <Tag color={DUE_COLORS[state]} variant="filled">
          {t(state === 'overdue' ? 'referral.due.overdue' : 'referral.due.today')}
        </Tag>
      )}
    </Flex>
  );
}

export function ReferralStatus({ referral: { status } }: Of) {
  const { t } = useTranslation('console');
  return <StatusTag status={status} label={t(`referral.status.${status}`)} />;
}
