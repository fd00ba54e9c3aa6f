/** One volunteer, masked, with her vetting. */
import { Card, Descriptions, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Body, useChange, useRead } from '../../console/api.tsx';
import { Loaded } from '../../console/loaded.tsx';
import { useMe } from '../../console/me.ts';
import { useNames } from '../../console/names.ts';
import { Page } from '../../console/page.tsx';
import { StatusTag, SuggestionTags } from '../../console/tags.tsx';
import { IdentityDialog } from '../reveal/identity-dialog.tsx';
import { PurposeButton } from '../reveal/purpose-button.tsx';
import { VettingButton } from './vetting-button.tsx';

type Volunteer = Body<'getVolunteer'>;

export function VolunteerPage({ id }: { id: string }) {
  const volunteer = useRead('getVolunteer', { path: { id } });
  return <Loaded query={volunteer}>{(read) => <VolunteerFile volunteer={read} />}</Loaded>;
}

function VolunteerFile({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  return (
    <Page
      title={`${volunteer.maskedName} · ${volunteer.fileNumber}`}
      backTo="/volunteers"
      actions={
        isOfficer && (
          <>
            <RevealVolunteer id={volunteer.id} />
            <VettingButton volunteer={volunteer} />
          </>
        )
      }
    >
      <Card className="section">
        <VolunteerFacts volunteer={volunteer} />
      </Card>
      <Card className="section" title={t('volunteer.vettings')}>
        <Vettings vettings={volunteer.vettings} />
      </Card>
    </Page>
  );
}

function RevealVolunteer({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const [identity, setIdentity] = useState<Body<'revealVolunteer'>>();
  const reveal = useChange('revealVolunteer', setIdentity);
  const facts = identity && {
    [t('reveal.name')]: identity.name,
    [t('reveal.phone')]: <a href={`tel:${identity.phone}`}>{identity.phone}</a>,
    [t('reveal.receiptCode')]: identity.receiptCode,
  };
  return (
    <>
      <PurposeButton
        label={t('child.reveal')}
        onPurpose={(body) => reveal.send({ input: { path: { id }, body } })}
      />
      {facts && <IdentityDialog facts={facts} onClose={() => setIdentity(undefined)} />}
    </>
  );
}

function VolunteerFacts({ volunteer }: { volunteer: Volunteer }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { status, activeSince, activePairings: active, capacity } = volunteer;
  const facts = {
    [t('filter.status')]: <StatusTag status={status} label={t(`volunteer.status.${status}`)} />,
    [t('volunteer.capacity')]: t('volunteer.used', { active, capacity }),
    [t('child.birthYear')]: volunteer.birthYear,
    [t('volunteer.occupation')]: volunteer.occupation,
    [t('child.place')]: `${place(volunteer.streetCode)} ${place(volunteer.communityCode)}`,
    [t('volunteer.maxDistance')]: t('volunteer.km', { km: volunteer.maxDistanceKm }),
    [t('volunteer.offers')]: <SuggestionTags codes={volunteer.offers} />,
    [t('volunteer.skills')]: volunteer.skills.join('、'),
    [t('child.freeTimes')]: volunteer.freeTimes.map((time) => t(`freeTime.${time}`)).join('、'),
    [t('volunteer.channel')]: volunteer.channel,
    [t('child.submittedAt')]: wallClock(volunteer.submittedAt),
    [t('volunteer.activeSince')]: activeSince && wallClock(activeSince),
  };
  return (
    <Descriptions
      column={{ xs: 1, md: 2 }}
      items={Object.entries(facts).map(([label, shown]) => ({ key: label, label, children: shown || '—' }))}
    />
  );
}

function Vettings({ vettings }: Pick<Volunteer, 'vettings'>) {
  const { t } = useTranslation('console');
  return (
    <Table
      size="small"
      pagination={false}
      rowKey="check"
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t('volunteer.noVettings') }}
      dataSource={vettings}
      columns={[
        { title: t('volunteer.check'), render: (_, { check }) => t(`volunteer.checks.${check}`) },
        { title: t('volunteer.result'), render: (_, { result }) => t(`volunteer.results.${result}`) },
        { title: t('volunteer.on'), dataIndex: 'on' },
        { title: t('volunteer.validUntil'), dataIndex: 'validUntil' },
      ]}
    />
  );
}
