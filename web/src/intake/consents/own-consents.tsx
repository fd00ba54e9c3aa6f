/** What a child of fourteen or older has decided in person: for which purpose, when, and who recorded it. */
import { Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OwnDecision } from '../../../../shared/intake/consents/own-consent.ts';
import { MemberName } from '../../ui/member-name.tsx';
import type { Child } from '../children/child-file.ts';

const meansLabel = {
  inPerson: 'consent.inPerson',
  phone: 'consent.meansOf.phone',
  paper: 'consent.meansOf.paper',
} as const;

function useColumns() {
  const { t } = useTranslation('console');
  return [
    {
      title: t('consent.purpose'),
      render: (_: unknown, { purpose }: OwnDecision) => t(`consent.purposes.${purpose}`),
    },
    {
      title: t('consent.state'),
      render: (_: unknown, { agreed }: OwnDecision) =>
        agreed ? <Tag color="green">{t('consent.agreed')}</Tag> : <Tag>{t('consent.own.declined')}</Tag>,
    },
    { title: t('consent.on'), render: (_: unknown, { by }: OwnDecision) => by.on },
    { title: t('consent.means'), render: (_: unknown, { by }: OwnDecision) => t(meansLabel[by.means]) },
    {
      title: t('consent.recordedBy'),
      render: (_: unknown, { by }: OwnDecision) => <MemberName id={by.memberId} />,
    },
    { title: t('consent.reason'), render: (_: unknown, { reason }: OwnDecision) => reason ?? '—' },
  ];
}

export function OwnConsents({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  return (
    <>
      <Typography.Title level={5}>{t('consent.own.title')}</Typography.Title>
      <Table<OwnDecision>
        size="small"
        pagination={false}
        rowKey={({ purpose, at }) => `${purpose} ${at}`}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('consent.own.none') }}
        dataSource={(child.childConsents ?? []).toReversed()}
        columns={useColumns()}
      />
    </>
  );
}
