/** One request to leave: what the guardian asked, what the street found, what the district decided; and the step that is due. */
import { Alert, Card, Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dateIn, wallClock } from '../../../../shared/kernel/instants.ts';
import { ChildHarm } from '../../intake/harm/child-harm.tsx';
import { HarmSwitch } from '../../intake/harm/harm-switch.tsx';
import { useRead } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { InvestigationCard } from './investigation-card.tsx';
import { ReviewCard } from './review-card.tsx';
import { useCauseWords, type Withdrawal, WithdrawalProgress } from './withdrawal-standing.tsx';

export function WithdrawalPage({ id }: { id: string }) {
  const withdrawal = useRead('getWithdrawal', { path: { id } });
  return (
    <Loaded query={withdrawal}>
      {(read) => (
        <ChildHarm childId={read.childId}>
          <WithdrawalFile withdrawal={read} />
        </ChildHarm>
      )}
    </Loaded>
  );
}

const STEP_OF = { submitted: 1, investigated: 2, approved: 3, rejected: 3, takenBack: 1 } as const;

function Course({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const { status, filedAt, investigation, review, dueBy, isOverdue } = withdrawal;
  const due = dueBy && (
    <span className={isOverdue ? 'late' : undefined}>{t('withdrawal.dueOn', { on: dueBy })}</span>
  );
  const items = [
    { title: t('withdrawal.steps.asked'), content: dateIn(filedAt) },
    {
      title: t('withdrawal.steps.investigated'),
      content: investigation ? dateIn(investigation.at) : due,
    },
    {
      title: t('withdrawal.steps.reviewed'),
      content: review ? dateIn(review.at) : investigation && due,
    },
  ];
  return <Steps className="section" current={STEP_OF[status]} items={items} />;
}

function WithdrawalFile({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const { childName, childNumber, takenBackAt } = withdrawal;
  return (
    <Page title={`${childName} · ${childNumber}`} backTo="/withdrawals">
      {takenBackAt ? (
        <Alert
          className="section"
          type="info"
          showIcon
          title={t('withdrawal.takenBackAt', { at: wallClock(takenBackAt) })}
        />
      ) : (
        <Course withdrawal={withdrawal} />
      )}
      <HarmSwitch />
      <Asked withdrawal={withdrawal} />
      {(withdrawal.investigation || !takenBackAt) && <InvestigationCard withdrawal={withdrawal} />}
      {!takenBackAt && <ReviewCard withdrawal={withdrawal} />}
    </Page>
  );
}

function Asked({ withdrawal }: { withdrawal: Withdrawal }) {
  const { t } = useTranslation('console');
  const causeWords = useCauseWords();
  const child = useRead('getChild', { path: { id: withdrawal.childId } }).data;
  const facts = {
    [t('filter.status')]: <WithdrawalProgress withdrawal={withdrawal} />,
    [t('withdrawal.filedAt')]: wallClock(withdrawal.filedAt),
    ...(withdrawal.recorded && {
      [t('recordedWord.withdrawalBy')]: t(`recordedWord.ways.${withdrawal.recorded.by}`),
    }),
    [t('withdrawal.cause')]: causeWords(withdrawal.cause),
    [t('withdrawal.childStatus')]: child && (
      <StatusTag status={child.status} label={t(`child.status.${child.status}`)} />
    ),
    [t('withdrawal.file')]: <Link href={`/children/${withdrawal.childId}`}>{withdrawal.childNumber}</Link>,
  };
  return (
    <Card className="section" title={t('withdrawal.steps.asked')}>
      <Facts facts={facts} texts={{ [t('withdrawal.reason')]: withdrawal.reason }} />
    </Card>
  );
}
