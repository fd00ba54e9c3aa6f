/** What the referrer has reported, opened for a purpose; while the referral is in hand, the child’s file is opened from it. */
import { Alert, Card, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  REFERRAL_FIELDS,
  REFERRAL_SECTIONS,
  type ReferralField,
  type ReferralSection,
} from '../../../../shared/intake/referrals/referral-fields.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { currentLanguage } from '../../words/language.ts';
import { PurposeButton } from '../identities/purpose-button.tsx';
import { OpenFileForm, type Reported } from './open-file-form.tsx';
import type { Referral } from './referral-record.ts';

export function ReportedCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('console');
  const [reported, setReported] = useState<Reported>();
  const { id, status, erasedAt } = referral;
  const button = !erasedAt && !reported && (
    <PurposeButton look="revealReferral" id={id} label={t('referral.reveal')} onShown={setReported} />
  );
  const lead = erasedAt ? t('referral.erased') : t('referral.reportedLead');
  return (
    <>
      <Card className="section" title={t('referral.reported')} extra={button}>
        {reported ? (
          <ReportedFacts reported={reported} />
        ) : (
          <Typography.Text type="secondary">{lead}</Typography.Text>
        )}
      </Card>
      {status === 'takenUp' && (
        <Card className="section" title={t('referral.opening')}>
          <Typography.Paragraph type="secondary">{t('referral.openingLead')}</Typography.Paragraph>
          {reported && <OpenFileForm referral={referral} reported={reported} />}
        </Card>
      )}
    </>
  );
}

const phoneLink = (phone: string | undefined) => phone && <a href={`tel:${phone}`}>{phone}</a>;

const sectionTitle = (section: ReferralSection) => inLanguage(REFERRAL_SECTIONS[section], currentLanguage());
const labelOf = (field: ReferralField) => inLanguage(REFERRAL_FIELDS[field].label, currentLanguage());
const phoneLabel = (section: 'referrer' | 'guardian') =>
  `${sectionTitle(section)} · ${labelOf(`${section}.phone`)}`;

function ReportedFacts({ reported }: { reported: Reported }) {
  const { t } = useTranslation('console');
  const { referrer, child, guardian, detail, known, callBack } = reported;
  const relation = guardian.relation && t('inParentheses', { text: guardian.relation });
  const facts = {
    [labelOf('referrer.organisation')]: referrer?.organisation,
    [sectionTitle('referrer')]: [referrer?.name, referrer?.post].filter(Boolean).join(' '),
    [phoneLabel('referrer')]: phoneLink(referrer?.phone),
    [sectionTitle('child')]: [child.name, child.birthMonth].filter(Boolean).join(' '),
    [sectionTitle('guardian')]: [guardian.name, relation].filter(Boolean).join(''),
    [phoneLabel('guardian')]: phoneLink(guardian.phone),
    [t('referral.callBack')]: callBack,
    [labelOf('place.detail')]: detail,
  };
  return (
    <>
      <Facts facts={facts} texts={{ [labelOf('known')]: known }} />
      <Alert className="below" type="info" showIcon title={t('reveal.logged')} />
    </>
  );
}
