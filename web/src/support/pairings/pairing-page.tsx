/** One pairing: how it stands, and what its officers and its volunteer may do about it. */
import { Alert, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { END_CAUSES } from '../../../../shared/matching/pairings/end-causes.ts';
import { ChildHarm } from '../../intake/harm/child-harm.tsx';
import { HarmSwitch } from '../../intake/harm/harm-switch.tsx';
import { useRead } from '../../ui/api.tsx';
import { AnotherPersonNotice, StepForAnother } from '../../ui/for-another.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { currentLanguage } from '../../words/language.ts';
import { EndButton, IntroduceButton, KeepButton, type Pairing } from './pairing-actions.tsx';
import { PairingStatus } from './pairing-status.tsx';

export function PairingPage({ id }: { id: string }) {
  const pairing = useRead('getPairing', { path: { id } });
  return (
    <Loaded query={pairing}>
      {(read) => (
        <ChildHarm childId={read.childId}>
          <OnePairing pairing={read} />
        </ChildHarm>
      )}
    </Loaded>
  );
}

function OnePairing({ pairing }: { pairing: Pairing }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const { childName, volunteerName, endRequest, status } = pairing;
  const mayChange = status === 'active' && me.is('district', 'street', 'volunteer');
  const actions = mayChange && (
    <>
      <IntroduceButton pairing={pairing} />
      <StepForAnother grounds={pairing.anotherPerson} step="endPairing">
        {endRequest && <KeepButton pairing={pairing} />}
        {(me.is('district', 'street') || !endRequest) && <EndButton pairing={pairing} />}
      </StepForAnother>
    </>
  );
  return (
    <Page title={`${childName} – ${volunteerName}`} backTo="/pairings" actions={actions}>
      <AnotherPersonNotice grounds={pairing.anotherPerson} steps={['endPairing']} />
      {endRequest && status === 'active' && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={`${t('pairing.endRequest')} · ${wallClock(endRequest.at)}`}
          description={`${inLanguage(END_CAUSES[endRequest.cause], currentLanguage())}：${endRequest.reason}`}
        />
      )}
      <HarmSwitch />
      <Card className="section">
        <PairingFacts pairing={pairing} />
      </Card>
    </Page>
  );
}

/** A volunteer and an auditor do not open children’s files, an auditor no contacts. */
function useFacts(pairing: Pairing) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const me = useMe();
  const seesFiles = me.is('district', 'street', 'auditor');
  const { childId, childNumber, volunteerId, volunteerNumber, end, endedAt } = pairing;
  return {
    [t('filter.status')]: <PairingStatus pairing={pairing} />,
    [t('filter.street')]: place(pairing.streetCode),
    [t('proposal.child')]: seesFiles ? <Link href={`/children/${childId}`}>{childNumber}</Link> : childNumber,
    [t('proposal.volunteer')]: seesFiles ? (
      <Link href={`/volunteers/${volunteerId}`}>{volunteerNumber}</Link>
    ) : (
      volunteerNumber
    ),
    [t('pairing.startedOn')]: pairing.startedOn,
    [t('pairing.introducedOn')]: pairing.introducedOn,
    [t('pairing.contacts')]: me.is('district', 'street', 'volunteer') && (
      <Link href={`/contacts?pairing=${pairing.id}`}>{t('list.open')}</Link>
    ),
    ...(endedAt && {
      [t('pairing.endedAt')]: wallClock(endedAt),
      [t('pairing.cause')]: end && inLanguage(END_CAUSES[end.cause], currentLanguage()),
      [t('pairing.details')]: pairing.endReason,
      [t('pairing.farewellShown')]: end?.farewell,
      [t('pairing.then')]: end && t(`pairing.thenWords.${end.afterwards}`),
    }),
  };
}

function PairingFacts({ pairing }: { pairing: Pairing }) {
  const facts = Object.entries(useFacts(pairing));
  return (
    <Descriptions
      column={{ xs: 1, md: 2 }}
      items={facts.map(([label, shown]) => ({ key: label, label, children: shown || '—' }))}
    />
  );
}
