import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isPairingInForce } from '../../../../shared/matching/pairings/pairing-flags.ts';
import { ExportButton } from '../../intake/exports/export-button.tsx';
import { RevealChild } from '../../intake/identities/reveal-child.tsx';
import { useList } from '../../ui/api.tsx';
import { ChoiceFilter, StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { PairingStatus } from './pairing-status.tsx';

const STATUSES = ['active', 'ended'] as const;

export function PairingsPage() {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { get } = useFilters();
  const me = useMe();
  const status = STATUSES.find((one) => one === get('status'));
  const list = useList('listPairings', { query: { street: get('street'), status } });
  const canSeeContacts = me.is('volunteer', 'street', 'district');
  return (
    <Page
      title={t('pairing.title')}
      actions={
        me.is('district', 'street') && (
          <ExportButton list="pairings" filters={{ street: get('street'), status }} />
        )
      }
    >
      <Flex wrap gap={8} className="filters">
        {!me.is('volunteer') && <StreetFilter />}
        <ChoiceFilter
          name="status"
          label={t('filter.status')}
          options={STATUSES.map((value) => ({ value, label: t(`pairing.status.${value}`) }))}
        />
      </Flex>
      <Records
        list={list}
        linkTo={({ id }) => `/pairings/${id}`}
        columns={[
          {
            key: 'pair',
            title: `${t('proposal.child')} – ${t('proposal.volunteer')}`,
            show: ({ childName, volunteerName }) => `${childName} – ${volunteerName}`,
          },
          {
            key: 'status',
            title: t('filter.status'),
            show: (pairing) => <PairingStatus pairing={pairing} />,
          },
          { key: 'since', title: t('pairing.startedOn'), show: ({ startedOn }) => startedOn },
          { key: 'street', title: t('filter.street'), show: ({ streetCode }) => place(streetCode) },
          { key: 'reason', title: t('pairing.endReason'), show: ({ endReason }) => endReason ?? '—' },
          {
            key: 'family',
            title: t('reveal.family'),
            show: (pairing) =>
              me.is('volunteer') && isPairingInForce(pairing) ? (
                <RevealChild id={pairing.childId} label={t('reveal.open')} size="small" />
              ) : (
                '—'
              ),
          },
          {
            key: 'contacts',
            title: t('pairing.contacts'),
            show: ({ id }) =>
              canSeeContacts ? <Link href={`/contacts?pairing=${id}`}>{t('list.open')}</Link> : '—',
          },
        ]}
      />
    </Page>
  );
}
