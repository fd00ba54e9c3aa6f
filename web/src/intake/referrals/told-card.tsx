/** What the referrer has told, opened for a purpose; while the referral is in hand, the child’s file is opened from it. */
import { Alert, Card, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/api.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PurposeButton } from '../identities/purpose-button.tsx';
import { OpenFileForm, type Told } from './open-file-form.tsx';
import type { Referral } from './referral-record.ts';

export function ReportedCard({ referral }: { referral: Referral }) {
  const { t } = useTranslation('console');
  const [told, setTold] = useState<Told>();
  const reveal = useChange('revealReferral', setTold);
  const { id, status, erasedAt } = referral;
  const button = !erasedAt && !told && (
    <PurposeButton
      label={t('referral.reveal')}
      onPurpose={(body) => reveal.send({ input: { path: { id }, body } })}
    />
  );
  const lead = erasedAt ? t('referral.erased') : t('referral.reportedLead');
  return (
    <>
      <Card className="section" title={t('referral.reported')} extra={button}>
        {told ? <ReportedFacts told={told} /> : <Typography.Text type="secondary">{lead}</Typography.Text>}
      </Card>
      {status === 'takenUp' && (
        <Card className="section" title={t('referral.opening')}>
          <Typography.Paragraph type="secondary">{t('referral.openingLead')}</Typography.Paragraph>
          {told && <OpenFileForm referral={referral} told={told} />}
        </Card>
      )}
    </>
  );
}

const phoneLink = (phone: string | undefined) => phone && <a href={`tel:${phone}`}>{phone}</a>;

function ReportedFacts({ told }: { told: Told }) {
  const { t } = useTranslation('console');
  const { referrer, child, guardian, detail, known } = told;
  const relation = guardian.relation && `（${guardian.relation}）`;
  const facts = {
    [t('referral.organisation')]: referrer.organisation,
    [t('referral.referrer')]: [referrer.name, referrer.post].filter(Boolean).join(' '),
    [`${t('referral.referrer')} · ${t('referral.phone')}`]: phoneLink(referrer.phone),
    [t('referral.child')]: [child.name, child.birthMonth].filter(Boolean).join(' '),
    [t('referral.guardian')]: [guardian.name, relation].filter(Boolean).join(''),
    [`${t('referral.guardian')} · ${t('referral.phone')}`]: phoneLink(guardian.phone),
    [t('referral.address')]: detail,
  };
  return (
    <>
      <Facts facts={facts} texts={{ [t('referral.known')]: known }} />
      <Alert className="below" type="info" showIcon title={t('reveal.logged')} />
    </>
  );
}
