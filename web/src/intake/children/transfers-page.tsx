/** Files that other streets offer to one’s own. */
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { useList } from '../../ui/api.tsx';
import { StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';

export function TransfersPage() {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { get } = useFilters();
  const list = useList('listTransfers', { query: { street: get('street') } });
  return (
    <Page title={t('transfer.title')} lead={t('transfer.lead')}>
      <div className="filters">
        <StreetFilter />
      </div>
      <Records
        list={list}
        linkTo={({ id }) => `/children/${id}`}
        columns={[
          { key: 'fileNumber', title: t('child.fileNumber'), show: ({ fileNumber }) => fileNumber },
          { key: 'name', title: t('child.name'), show: ({ maskedName }) => maskedName },
          {
            key: 'status',
            title: t('filter.status'),
            show: ({ status }) => <StatusTag status={status} label={t(`child.status.${status}`)} />,
          },
          { key: 'from', title: t('transfer.from'), show: ({ streetCode }) => place(streetCode) },
          {
            key: 'to',
            title: t('transfer.to'),
            show: ({ transfer }) =>
              transfer ? `${place(transfer.streetCode)} ${place(transfer.communityCode)}` : '—',
          },
          {
            key: 'askedAt',
            title: t('transfer.askedAt'),
            show: ({ transfer }) => (transfer ? wallClock(transfer.askedAt) : '—'),
          },
          { key: 'reason', title: t('reason'), show: ({ transfer }) => transfer?.reason ?? '—' },
        ]}
      />
    </Page>
  );
}
