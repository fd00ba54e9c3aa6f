/** A volunteer’s own file: what is known of her, her checks, her pairings. She may pause herself. */
import { Card, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useList, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { PauseButton } from './pause-button.tsx';
import { PledgeCard } from './pledge-card.tsx';
import { QualificationCard } from './qualification-card.tsx';
import { VettingCard } from './vettings.tsx';
import { type Volunteer, VolunteerFacts } from './volunteer-file.tsx';

export function OwnFilePage() {
  const { t } = useTranslation('console');
  const { volunteerId } = useMe();
  return volunteerId ? <OwnFile id={volunteerId} /> : <Result title={t('volunteer.noFile')} />;
}

function OwnFile({ id }: { id: string }) {
  const volunteer = useRead('getVolunteer', { path: { id } });
  return <Loaded query={volunteer}>{(read) => <Shown volunteer={read} />}</Loaded>;
}

function Shown({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const { status, maskedName, fileNumber } = volunteer;
  return (
    <Page
      title={`${maskedName} · ${fileNumber}`}
      lead={t('volunteer.ownLead')}
      actions={(status === 'active' || status === 'paused') && <PauseButton volunteer={volunteer} />}
    >
      <Card className="section">
        <VolunteerFacts volunteer={volunteer} />
      </Card>
      <VettingCard volunteer={volunteer} />
      <QualificationCard volunteer={volunteer} />
      <PledgeCard volunteer={volunteer} />
      <Card className="section" title={t('pairing.title')}>
        <OwnPairings />
      </Card>
    </Page>
  );
}

function OwnPairings() {
  const { t } = useTranslation('console');
  const list = useList('listPairings', { query: {} });
  return (
    <Records
      list={list}
      columns={[
        { key: 'child', title: t('proposal.child'), show: ({ childName }) => childName },
        { key: 'status', title: t('filter.status'), show: ({ status }) => t(`pairing.status.${status}`) },
        { key: 'since', title: t('pairing.startedOn'), show: ({ startedOn }) => startedOn },
        {
          key: 'contacts',
          title: t('pairing.contacts'),
          show: ({ id }) => <Link href={`/contacts?pairing=${id}`}>{t('list.open')}</Link>,
        },
      ]}
    />
  );
}
