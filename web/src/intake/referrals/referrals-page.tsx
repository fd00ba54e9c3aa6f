/** Referrals by when they are due; a referrer’s own with their status. */
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { OFFICE_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { type List, useList } from '../../ui/api.tsx';
import { ChoiceFilter, StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { currentLanguage } from '../../words/language.ts';
import { isOwn, type ListedReferral, type OwnReferral } from './referral-record.ts';
import { ReferralClock, ReferralStatus, UrgencyTag } from './referral-standing.tsx';

export function ReferralsPage() {
  const isOfficer = useMe().is('district', 'street');
  return isOfficer ? <OfficersReferrals /> : <OwnReferrals />;
}

function NewButton() {
  const { t } = useTranslation('console');
  const [, navigate] = useLocation();
  return (
    <Button type="primary" onClick={() => navigate('/referrals/new')}>
      {t('referral.new')}
    </Button>
  );
}

function useColumns(): [Column<ListedReferral>, ...Column<ListedReferral>[]] {
  const { t } = useTranslation('console');
  const { place } = useNames();
  return [
    { key: 'number', title: t('referral.number'), show: ({ number }) => number },
    { key: 'urgency', title: t('referral.urgency'), show: (referral) => <UrgencyTag referral={referral} /> },
    { key: 'clock', title: t('referral.clock'), show: (referral) => <ReferralClock referral={referral} /> },
    {
      key: 'status',
      title: t('filter.status'),
      show: (referral) => <ReferralStatus referral={referral} />,
    },
    {
      key: 'name',
      title: t('referral.name'),
      show: ({ maskedName }) => maskedName ?? t('referral.noName'),
    },
    {
      key: 'street',
      title: t('filter.street'),
      show: ({ streetCode }) => (streetCode ? place(streetCode) : t('referral.noStreet')),
    },
    {
      key: 'office',
      title: t('referral.office'),
      show: ({ office }) => inLanguage(OFFICE_WORDS[office], currentLanguage()),
    },
    { key: 'receivedAt', title: t('referral.receivedAt'), show: ({ receivedAt }) => wallClock(receivedAt) },
  ];
}

function OfficersReferrals() {
  const { t } = useTranslation('console');
  const { get } = useFilters();
  const state = get('state') === 'ended' ? ('ended' as const) : ('open' as const);
  const list = useList('listReferrals', { query: { street: get('street'), state } });
  const items = list.items?.filter((one): one is ListedReferral => !isOwn(one));
  const options = (['open', 'ended'] as const).map((value) => ({
    value,
    label: t(`referral.states.${value}`),
  }));
  return (
    <Page title={t('referral.title')} lead={t('referral.lead')} actions={<NewButton />}>
      <Flex wrap gap={8} className="filters">
        <StreetFilter />
        <ChoiceFilter name="state" label={t('referral.states.open')} options={options} />
      </Flex>
      <Records
        list={{ ...list, items } as List<ListedReferral>}
        columns={useColumns()}
        linkTo={({ id }) => `/referrals/${id}`}
      />
    </Page>
  );
}

function OwnReferrals() {
  const { t } = useTranslation('console');
  const lead = useMe().is('community') ? t('referral.communityLead') : t('referral.ownLead');
  const list = useList('listReferrals', { query: {} });
  const items = list.items?.filter(isOwn);
  const columns: [Column<OwnReferral>, ...Column<OwnReferral>[]] = [
    { key: 'number', title: t('referral.number'), show: ({ number }) => number },
    { key: 'status', title: t('filter.status'), show: ({ statusText }) => statusText },
    { key: 'receivedAt', title: t('referral.receivedAt'), show: ({ receivedAt }) => wallClock(receivedAt) },
    {
      key: 'takenUpAt',
      title: t('referral.takenUpAt'),
      show: ({ takenUpAt }) => (takenUpAt ? wallClock(takenUpAt) : '—'),
    },
  ];
  return (
    <Page title={t('referral.title')} lead={lead} actions={<NewButton />}>
      <Records list={{ ...list, items } as List<OwnReferral>} columns={columns} />
    </Page>
  );
}
