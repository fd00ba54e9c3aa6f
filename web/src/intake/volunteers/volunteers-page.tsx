import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { affiliations } from '../../../../shared/intake/volunteers/affiliation.ts';
import { requirements } from '../../../../shared/intake/volunteers/requirements.ts';
import { vettingFilters } from '../../../../shared/intake/volunteers/vetting-clock.ts';
import { volunteerStatuses } from '../../../../shared/intake/volunteers/volunteer.ts';
import { accountStates } from '../../../../shared/office/accounts/account.ts';
import { AccountTag } from '../../office/accounts/account-state.tsx';
import { type Item, useList } from '../../ui/api.tsx';
import { ChoiceFilter, SearchFilter, StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { Place, StatusTag, SuggestionTags } from '../../ui/tags.tsx';
import { ExportButton } from '../exports/export-button.tsx';
import { IdentitySearch } from '../identities/identity-search.tsx';

type Volunteer = Item<'listVolunteers'>;

function useColumns(): [Column<Volunteer>, ...Column<Volunteer>[]] {
  const { t } = useTranslation('console');
  return [
    { key: 'fileNumber', title: t('child.fileNumber'), show: ({ fileNumber }) => fileNumber },
    { key: 'name', title: t('child.name'), show: ({ maskedName }) => maskedName },
    {
      key: 'status',
      title: t('filter.status'),
      show: ({ status }) => <StatusTag status={status} label={t(`volunteer.status.${status}`)} />,
    },
    {
      key: 'account',
      title: t('account.title'),
      show: ({ account }) => <AccountTag state={account} />,
    },
    {
      key: 'capacity',
      title: t('volunteer.capacity'),
      show: ({ activePairings, capacity }) => t('volunteer.used', { active: activePairings, capacity }),
    },
    { key: 'occupation', title: t('volunteer.occupation'), show: ({ occupation }) => occupation },
    {
      key: 'place',
      title: t('child.place'),
      show: (record) => <Place streetCode={record.streetCode} communityCode={record.communityCode} />,
    },
    {
      key: 'offers',
      title: t('volunteer.offers'),
      show: ({ offers }) => <SuggestionTags codes={offers} />,
    },
  ];
}

export function VolunteersPage() {
  const { t } = useTranslation('console');
  const { get } = useFilters();
  const { suggestionOptions } = useNames();
  const isOfficer = useMe().is('district', 'street');
  const status = volunteerStatuses.find((one) => one === get('status'));
  const vetting = vettingFilters.find((one) => one === get('vetting'));
  const account = accountStates.find((one) => one === get('account'));
  const lacking = requirements.find((one) => one === get('lacking'));
  const missing = requirements.map((value) => ({ value, label: t(`volunteer.lacking.${value}`) }));
  const affiliation = affiliations.find((one) => one === get('affiliation'));
  const origins = affiliations.map((value) => ({ value, label: t(`affiliation.${value}`) }));
  const list = useList('listVolunteers', {
    query: {
      lacking,
      affiliation,
      street: get('street'),
      status,
      vetting,
      account,
      offers: get('offers'),
      q: get('q'),
    },
  });
  const statuses = volunteerStatuses.map((value) => ({ value, label: t(`volunteer.status.${value}`) }));
  const vettings = vettingFilters.map((value) => ({ value, label: t(`volunteer.byVetting.${value}`) }));
  const accounts = accountStates.map((value) => ({ value, label: t(`account.state.${value}`) }));
  return (
    <Page
      title={t('menu.volunteers')}
      actions={
        isOfficer && (
          <>
            <IdentitySearch kind="volunteer" />
            <ExportButton list="volunteers" filters={{ street: get('street'), status }} />
          </>
        )
      }
    >
      <Flex wrap gap={8} className="filters">
        <StreetFilter />
        <ChoiceFilter name="status" label={t('filter.status')} options={statuses} />
        <ChoiceFilter name="vetting" label={t('volunteer.vettings')} options={vettings} />
        <ChoiceFilter name="lacking" label={t('volunteer.lackingTitle')} options={missing} />
        <ChoiceFilter name="account" label={t('account.title')} options={accounts} />
        <ChoiceFilter name="offers" label={t('volunteer.offers')} options={suggestionOptions} />
        <ChoiceFilter name="affiliation" label={t('volunteer.affiliation')} options={origins} />
        <SearchFilter />
      </Flex>
      <Records list={list} columns={useColumns()} linkTo={({ id }) => `/volunteers/${id}`} />
    </Page>
  );
}
