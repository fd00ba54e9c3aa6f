/** The requests for many accounts, newest first. */
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { useList } from '../../ui/api.tsx';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';

export function AccountRequestsPage() {
  const { t } = useTranslation('console');
  const list = useList('listAccountRequests', { query: {} });
  return (
    <Page title={t('account.requests')} backTo="/members">
      <Records
        list={list}
        linkTo={({ id }) => `/accounts/${id}`}
        columns={[
          { key: 'at', title: t('account.requestedAt'), show: ({ createdAt }) => wallClock(createdAt) },
          { key: 'count', title: t('account.rows'), show: ({ count }) => count },
          {
            key: 'status',
            title: t('filter.status'),
            show: ({ status }) => <StatusTag status={status} label={t(`account.requestStatus.${status}`)} />,
          },
        ]}
      />
    </Page>
  );
}
