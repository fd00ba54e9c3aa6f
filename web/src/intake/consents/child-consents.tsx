/** What the guardian agreed to, with its dates; an officer records what comes on paper. */

import { Card, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { consentInForce } from '../../../../shared/intake/consents/consent.ts';
import { dateIn } from '../../../../shared/kernel/instants.ts';
import { IMPORT_NOTICE_VERSION } from '../../../../shared/office/notices/notice.ts';
import { StepForAnother } from '../../ui/for-another.tsx';
import { useMe } from '../../ui/me.ts';
import type { Child } from '../children/child-file.ts';
import { OwnConsents } from './own-consents.tsx';
import { RecordConsent } from './record-consent.tsx';

type Consent = Child['consents'][number];

export function ChildConsents({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const columns = useColumns(child);
  return (
    <Card
      className="section"
      title={t('consent.title')}
      extra={
        isOfficer && (
          <StepForAnother grounds={child.anotherPerson} step="recordChildConsent">
            <RecordConsent child={child} />
          </StepForAnother>
        )
      }
    >
      <Table<Consent>
        size="small"
        pagination={false}
        rowKey={({ purpose, agreedAt }) => `${purpose} ${agreedAt}`}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('consent.none') }}
        dataSource={child.consents.toReversed()}
        columns={columns}
      />
      {child.childAskedSince && <OwnConsents child={child} />}
    </Card>
  );
}

function ConsentState({ child, consent }: { child: Child; consent: Consent }) {
  const { t } = useTranslation('console');
  const { purpose, withdrawnAt } = consent;
  if (withdrawnAt) return <Tag>{t('consent.withdrawn', { date: dateIn(withdrawnAt) })}</Tag>;
  if (consentInForce(child, purpose) !== consent) return <Tag>{t('consent.earlier')}</Tag>;
  return <Tag color="green">{t('consent.inForce')}</Tag>;
}

function useColumns(child: Child) {
  const { t } = useTranslation('console');
  const isOutdated = (consent: Consent) =>
    child.consentOutdated.includes(consent.purpose) && consentInForce(child, consent.purpose) === consent;
  return [
    {
      title: t('consent.purpose'),
      render: (_: unknown, { purpose }: Consent) => t(`consent.purposes.${purpose}`),
    },
    {
      title: t('consent.state'),
      render: (_: unknown, consent: Consent) => <ConsentState child={child} consent={consent} />,
    },
    { title: t('consent.agreedAt'), render: (_: unknown, { agreedAt }: Consent) => dateIn(agreedAt) },
    {
      title: t('consent.notice'),
      render: (_: unknown, consent: Consent) => (
        <>
          {consent.noticeVersion === IMPORT_NOTICE_VERSION
            ? t('consent.noticeOfList')
            : consent.noticeVersion}{' '}
          {isOutdated(consent) && <Tag color="gold">{t('consent.outdated')}</Tag>}
        </>
      ),
    },
    {
      title: t('consent.means'),
      render: (_: unknown, { by }: Consent) =>
        [t(`consent.meansOf.${by.means}`), by.on].filter(Boolean).join(' '),
    },
    { title: t('consent.reason'), render: (_: unknown, { reason }: Consent) => reason ?? '—' },
  ];
}
