/** Guardians’ requests to leave: what is to be done first, with its due date. */
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { withdrawalStatuses } from '../../../../shared/support/withdrawals/withdrawal.ts';
import { useList } from '../../ui/api.tsx';
import { ChoiceFilter, StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { useCauseWords, WithdrawalProgress } from './withdrawal-standing.tsx';

export function WithdrawalsPage() {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { get } = useFilters();
  const causeWords = useCauseWords();
  const status = withdrawalStatuses.find((one) => one === get('status'));
  const list = useList('listWithdrawals', { query: { street: get('street'), status } });
  const options = withdrawalStatuses.map((value) => ({ value, label: t(`withdrawal.status.${value}`) }));
  return (
    <Page title={t('withdrawal.title')} lead={t('withdrawal.lead')}>
      <Flex wrap gap={8} className="filters">
        <StreetFilter />
        <ChoiceFilter name="status" label={t('filter.status')} options={options} />
      </Flex>
      <Records
        list={list}
        linkTo={({ id }) => `/withdrawals/${id}`}
        columns={[
          {
            key: 'child',
            title: t('withdrawal.child'),
            show: ({ childName, childNumber }) => `${childName} · ${childNumber}`,
          },
          {
            key: 'status',
            title: t('filter.status'),
            show: (withdrawal) => <WithdrawalProgress withdrawal={withdrawal} />,
          },
          { key: 'dueBy', title: t('withdrawal.dueBy'), show: ({ dueBy }) => dueBy ?? '—' },
          { key: 'cause', title: t('withdrawal.cause'), show: ({ cause }) => causeWords(cause) },
          { key: 'filedAt', title: t('withdrawal.filedAt'), show: ({ filedAt }) => wallClock(filedAt) },
          { key: 'street', title: t('filter.street'), show: ({ streetCode }) => place(streetCode) },
        ]}
      />
    </Page>
  );
}
