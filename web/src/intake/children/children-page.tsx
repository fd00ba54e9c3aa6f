import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { childStatuses } from '../../../../shared/intake/children/child.ts';
import { consentGivers } from '../../../../shared/intake/consents/awaited-consent.ts';
import { fileMarks } from '../../../../shared/intake/reviews/file-mark.ts';
import { riskColours } from '../../../../shared/intake/reviews/risk.ts';
import { type Item, useList } from '../../ui/api.tsx';
import { ChoiceFilter, SearchFilter, StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useKinds } from '../../ui/kinds.ts';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { Place, StatusTag, SuggestionTags } from '../../ui/tags.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { kindName } from '../../words/kind-name.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { IdentitySearch } from '../identities/identity-search.tsx';
import { ReviewFilters } from '../reviews/review-filters.tsx';
import { WaitingDays } from './waiting.tsx';

/** After which a wait is looked at more closely (R-MA-10). */
const WAITING_DAYS = [30, 90, 180, 365] as const;

type Child = Item<'listChildren'>;

function useColumns(): [Column<Child>, ...Column<Child>[]] {
  const { t } = useTranslation('console');
  return [
    { key: 'fileNumber', title: t('child.fileNumber'), show: (child) => child.fileNumber },
    { key: 'name', title: t('child.name'), show: (child) => child.maskedName },
    {
      key: 'status',
      title: t('filter.status'),
      show: ({ status, waitingForConsent }) => (
        <>
          <StatusTag status={status} label={t(`child.status.${status}`)} />
          {waitingForConsent && <Tag color="gold">{t('consent.waiting')}</Tag>}
        </>
      ),
    },
    {
      key: 'waiting',
      title: t('child.waiting'),
      show: ({ waitingSince }) => (waitingSince ? <WaitingDays since={waitingSince} /> : '—'),
    },
    {
      key: 'kinds',
      title: fieldLabel('kinds'),
      show: ({ kinds }) => kinds.map(kindName).join(t('listSeparator')),
    },
    {
      key: 'place',
      title: t('child.place'),
      show: (record) => <Place streetCode={record.streetCode} communityCode={record.communityCode} />,
    },
    {
      key: 'needs',
      title: fieldLabel('needs'),
      show: ({ needs, mostWanted }) => <SuggestionTags codes={needs} strong={mostWanted} />,
    },
  ];
}

/** As the address has it: the server says what is not valid. */
function useChildFilters() {
  const { get } = useFilters();
  const oneOf = <T extends string>(known: readonly T[], given: string | undefined) =>
    known.find((one) => one === given);
  return {
    street: get('street'),
    status: oneOf(childStatuses, get('status')),
    kind: get('kind'),
    need: get('need'),
    risk: oneOf([...riskColours, 'none'] as const, get('risk')),
    mark: oneOf(fileMarks, get('mark')),
    waitingForConsent: oneOf(consentGivers, get('waitingForConsent')),
    waitingDays: Number(get('waitingDays')) || undefined,
    q: get('q'),
  };
}

export function ChildrenPage() {
  const { t } = useTranslation('console');
  const filters = useChildFilters();
  const list = useList('listChildren', { query: filters });
  const statuses = childStatuses.map((value) => ({ value, label: t(`child.status.${value}`) }));
  const kinds = useKinds();
  const waits = WAITING_DAYS.map((count) => ({
    value: String(count),
    label: t('filter.waitingDays', { count }),
  }));
  const givers = consentGivers.map((value) => ({
    value,
    label: `${t('consent.waiting')}: ${t(`consent.givers.${value}`)}`,
  }));
  const { suggestionOptions } = useNames();
  const isOfficer = useMe().is('district', 'street');
  return (
    <Page
      title={t('menu.children')}
      actions={
        isOfficer && (
          <>
            <IdentitySearch kind="child" />
            <ExportButton list="children" filters={{ street: filters.street, status: filters.status }} />
          </>
        )
      }
    >
      <Flex wrap gap={8} className="filters">
        <StreetFilter />
        <ChoiceFilter name="status" label={t('filter.status')} options={statuses} />
        <ChoiceFilter name="kind" label={fieldLabel('kinds')} options={kinds.all} />
        <ChoiceFilter name="need" label={fieldLabel('needs')} options={suggestionOptions} />
        <ReviewFilters />
        <ChoiceFilter name="waitingDays" label={t('filter.waiting')} options={waits} />
        <ChoiceFilter name="waitingForConsent" label={t('consent.waiting')} options={givers} />
        <SearchFilter />
      </Flex>
      <Records list={list} columns={useColumns()} linkTo={({ id }) => `/children/${id}`} />
    </Page>
  );
}
