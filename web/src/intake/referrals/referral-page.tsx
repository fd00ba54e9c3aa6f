/** One referral, masked: its clocks, what was told, and what becomes of it. A referrer sees its status only. */
import { Alert, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DECLINE_WORDS, OFFICE_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { dateIn, wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { useRead } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { fieldLabel } from '../../words/field-labels.ts';
import { kindName } from '../../words/kind-name.ts';
import { currentLanguage } from '../../words/language.ts';
import { AlikeFiles } from './alike-files.tsx';
import { HarmNotice } from './harm-notice.tsx';
import { OutsideReports } from './outside-reports.tsx';
import { ReferralActions } from './referral-actions.tsx';
import { isOwn, type OwnReferral, type Referral } from './referral-record.ts';
import { ReferralClock, ReferralStatus, UrgencyTag } from './referral-standing.tsx';
import { ReportedCard } from './reported-card.tsx';

export function ReferralPage({ id }: { id: string }) {
  const referral = useRead('getReferral', { path: { id } });
  return (
    <Loaded query={referral}>
      {(read) => (isOwn(read) ? <OwnFile referral={read} /> : <ReferralFile referral={read} />)}
    </Loaded>
  );
}

function OwnFile({ referral }: { referral: OwnReferral }) {
  const { t } = useTranslation('console');
  const { number, statusText, receivedAt, takenUpAt, endedAt } = referral;
  const facts = {
    [t('filter.status')]: statusText,
    [t('referral.receivedAt')]: wallClock(receivedAt),
    [t('referral.takenUpAt')]: takenUpAt && wallClock(takenUpAt),
    [t('referral.endedAt')]: endedAt && wallClock(endedAt),
  };
  return (
    <Page title={number} backTo="/referrals">
      <Card className="section">
        <Facts facts={facts} />
      </Card>
    </Page>
  );
}

function ReferralFile({ referral }: { referral: Referral }) {
  const { maskedName, number, status, decline } = referral;
  const { t } = useTranslation('console');
  const reason = decline && inLanguage(DECLINE_WORDS[decline.reason], currentLanguage());
  return (
    <Page
      title={maskedName ? `${maskedName} · ${number}` : number}
      backTo="/referrals"
      actions={<ReferralActions referral={referral} />}
    >
      {referral.reportedAt && <HarmNotice referral={referral} reportedAt={referral.reportedAt} />}
      {reason && (
        <Alert
          className="section"
          type="info"
          showIcon
          title={t('referral.declinedAs', { reason })}
          description={decline.note}
        />
      )}
      <Card className="section">
        <ReferralFacts referral={referral} />
      </Card>
      {(status === 'received' || status === 'takenUp') && <AlikeFiles referral={referral} />}
      {(referral.urgency === 'harm' || referral.outsideReports) && <OutsideReports referral={referral} />}
      <ReportedCard referral={referral} />
    </Page>
  );
}

function usePlaceWords({ streetCode, communityCode }: Referral): string {
  const { t } = useTranslation('console');
  const { place } = useNames();
  if (!streetCode) return t('referral.noStreet');
  return [streetCode, communityCode].flatMap((code) => (code ? [place(code)] : [])).join(' ');
}

function useFacts(referral: Referral) {
  const { t } = useTranslation('console');
  const { office, gender, birthYear, kinds, receivedAt, takenUp, endedAt, childId } = referral;
  return {
    [t('filter.status')]: <ReferralStatus referral={referral} />,
    [t('referral.clock')]: <ReferralClock referral={referral} />,
    [t('referral.urgency')]: <UrgencyTag referral={referral} />,
    [t('referral.office')]: inLanguage(OFFICE_WORDS[office], currentLanguage()),
    [t('child.place')]: usePlaceWords(referral),
    [fieldLabel('gender')]: gender && t(`gender.${gender}`),
    [t('child.birthYear')]: birthYear,
    [fieldLabel('kinds')]: kinds.map(kindName).join(t('listSeparator')),
    [t('referral.receivedAt')]: wallClock(receivedAt),
    [t('referral.takeUpBy')]:
      referral.urgency === 'harm' ? wallClock(referral.takeUpBy) : dateIn(referral.takeUpBy),
    [t('referral.takenUpAt')]: takenUp && wallClock(takenUp.at),
    [t('referral.verifyBy')]: dateIn(referral.verifyBy),
    ...(endedAt && { [t('referral.endedAt')]: wallClock(endedAt) }),
    ...(childId && {
      [t('referral.file')]: <Link href={`/children/${childId}`}>{t('referral.openFile')}</Link>,
    }),
  };
}

const ReferralFacts = ({ referral }: { referral: Referral }) => <Facts facts={useFacts(referral)} />;
