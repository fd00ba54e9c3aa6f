/** What the district decided, or who is to decide it. */
import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { Facts } from '../../ui/facts.tsx';
import { AnotherPersonNotice } from '../../ui/for-another.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { ReviewForm } from './review-form.tsx';
import type { Withdrawal } from './withdrawal-standing.tsx';

export function ReviewCard({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  return (
    <Card className="section" title={t('withdrawal.steps.reviewed')}>
      <Review withdrawal={withdrawal} />
    </Card>
  );
}

function Review({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const { investigation, review } = withdrawal;
  if (review) return <Decided withdrawal={withdrawal} review={review} />;
  if (!investigation) return t('withdrawal.review.notYet');
  if (!me.is('district')) return t('withdrawal.review.awaited');
  if (withdrawal.anotherPerson?.reviewWithdrawal)
    return <AnotherPersonNotice grounds={withdrawal.anotherPerson} steps={['reviewWithdrawal']} />;
  return <ReviewForm withdrawal={withdrawal} />;
}

interface DecidedProps {
  readonly withdrawal: Withdrawal;
  readonly review: NonNullable<Withdrawal['review']>;
}

function Decided({ withdrawal, review }: DecidedProps) {
  const { t } = useTranslation('console');
  const { reason, afterwards, farewell, at, by } = review;
  const decision = withdrawal.status === 'approved' ? 'approve' : 'reject';
  const facts: Record<string, ReactNode> = {
    [t('withdrawal.review.decision')]: t(`withdrawal.review.decide.${decision}`),
    ...(afterwards && { [t('withdrawal.review.then')]: t(`withdrawal.review.afterwards.${afterwards}`) }),
    [t('withdrawal.review.at')]: wallClock(at),
    [t('withdrawal.review.by')]: <MemberName id={by} />,
  };
  const texts = {
    [t('withdrawal.review.reason')]: reason,
    [t('withdrawal.review.farewell')]: farewell,
  };
  return <Facts facts={facts} texts={texts} />;
}
