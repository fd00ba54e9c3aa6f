/** One volunteer, masked, with her vetting. */
import { Card } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Body, useRead } from '../../ui/api.tsx';
import { AnotherPersonNotice } from '../../ui/for-another.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { IdentityDialog } from '../identities/identity-dialog.tsx';
import { PurposeButton } from '../identities/purpose-button.tsx';
import { ErasureNotice } from '../rights/erase-buttons.tsx';
import { PledgeCard } from './pledge-card.tsx';
import { QualificationCard } from './qualification-card.tsx';
import { VettingCard } from './vettings.tsx';
import { VolunteerActions } from './volunteer-actions.tsx';
import { type Volunteer, VolunteerFacts } from './volunteer-file.tsx';

export function VolunteerPage({ id }: { id: string }) {
  const volunteer = useRead('getVolunteer', { path: { id } });
  return <Loaded query={volunteer}>{(read) => <VolunteerFile volunteer={read} />}</Loaded>;
}

function VolunteerFile({ volunteer }: { volunteer: Volunteer }) {
  const isOfficer = useMe().is('district', 'street');
  return (
    <Page
      title={`${volunteer.maskedName} · ${volunteer.fileNumber}`}
      backTo="/volunteers"
      actions={
        isOfficer && (
          <>
            <RevealVolunteer id={volunteer.id} />
            <VolunteerActions volunteer={volunteer} />
          </>
        )
      }
    >
      <ErasureNotice erasure={volunteer.erasure} />
      <AnotherPersonNotice grounds={volunteer.anotherPerson} steps={['recordVetting', 'eraseVolunteer']} />
      <Card className="section">
        <VolunteerFacts volunteer={volunteer} />
      </Card>
      <VettingCard volunteer={volunteer} />
      <QualificationCard volunteer={volunteer} />
      <PledgeCard volunteer={volunteer} />
    </Page>
  );
}

function RevealVolunteer({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const [identity, setIdentity] = useState<Body<'revealVolunteer'>>();
  const facts = identity && {
    [t('reveal.name')]: identity.name,
    [t('reveal.phone')]: <a href={`tel:${identity.phone}`}>{identity.phone}</a>,
  };
  return (
    <>
      <PurposeButton look="revealVolunteer" id={id} label={t('child.reveal')} onShown={setIdentity} />
      {facts && <IdentityDialog facts={facts} onClose={() => setIdentity(undefined)} />}
    </>
  );
}
