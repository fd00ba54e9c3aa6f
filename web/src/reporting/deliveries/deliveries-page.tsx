/** Messages and digests that could not be delivered, until somebody has done something about them. */
import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { DELIVERY_REASONS } from '../../../../shared/kernel/delivery-reasons.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { type Item, useList } from '../../ui/api.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { currentLanguage } from '../../words/language.ts';
import { DeliveryActions } from './delivery-actions.tsx';
import { DeliveryRecipient } from './delivery-recipient.tsx';

type Failed = Item<'listDeliveries'>;

function useColumns(): [Column<Failed>, ...Column<Failed>[]] {
  const { t } = useTranslation('console');
  const { place } = useNames();
  return [
    {
      key: 'subject',
      title: t('delivery.subject'),
      show: ({ subject }) => <div className="wrapped">{subject}</div>,
    },
    {
      key: 'to',
      title: t('delivery.recipient'),
      show: ({ recipient, streetCode }) => (
        <Flex vertical className="wrapped">
          <DeliveryRecipient recipient={recipient} />
          {streetCode && <Typography.Text type="secondary">{place(streetCode)}</Typography.Text>}
        </Flex>
      ),
    },
    {
      key: 'reason',
      title: t('delivery.reason'),
      show: ({ reason }) => (
        <div className="wrapped">
          {reason ? inLanguage(DELIVERY_REASONS[reason], currentLanguage()) : '—'}
        </div>
      ),
    },
    { key: 'since', title: t('delivery.since'), show: ({ failedAt }) => wallClock(failedAt) },
    { key: 'actions', title: t('delivery.actions'), show: (one) => <DeliveryActions delivery={one} /> },
  ];
}

export function DeliveriesPage() {
  const { t } = useTranslation('console');
  const list = useList('listDeliveries', { query: {} });
  return (
    <Page title={t('menu.deliveries')}>
      <Typography.Paragraph type="secondary">{t('delivery.lead')}</Typography.Paragraph>
      <Records list={list} columns={useColumns()} linkTo={({ path }) => path ?? '/deliveries'} />
    </Page>
  );
}
