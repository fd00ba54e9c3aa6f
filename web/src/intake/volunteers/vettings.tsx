/** A volunteer’s checks, each with whether it still counts. */

import { Alert, Card, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { settingsFrom } from '../../../../shared/all-settings.ts';
import type { RecordedVetting } from '../../../../shared/intake/volunteers/volunteer.ts';
import { uncheckedStatements } from '../../../../shared/intake/volunteers/volunteer-rules.ts';
import { addDays, dateIn, instantOf } from '../../../../shared/kernel/instants.ts';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import type { Volunteer } from './volunteer-file.tsx';

const COLORS = { expired: 'red', ending: 'orange', inForce: 'green', failed: 'red' } as const;

/** A district’s own days of warning are for its mails and lists; the colour here goes by the usual ones. */
function standing({ result, validUntil }: RecordedVetting, firstWarningDays: number): keyof typeof COLORS {
  const today = dateIn(instantOf(Date.now()));
  if (result === 'failed') return 'failed';
  if (validUntil < today) return 'expired';
  return validUntil <= addDays(today, firstWarningDays) ? 'ending' : 'inForce';
}

function Standing({ vetting, firstWarningDays }: { vetting: RecordedVetting; firstWarningDays: number }) {
  const { t } = useTranslation('console');
  const state = standing(vetting, firstWarningDays);
  return (
    <Tag color={COLORS[state]} variant="filled">
      {t(`volunteer.standings.${state}`)}
    </Tag>
  );
}

/** Where and under which number the record was enquired of. */
function Enquiry({ vetting: { authority, enquiryNumber, classes = [] } }: { vetting: RecordedVetting }) {
  const { t } = useTranslation('console');
  if (!authority) return null;
  const about = classes.map((one) => t(`volunteer.offences.${one}`)).join(t('listSeparator'));
  return (
    <>
      {authority} {enquiryNumber}
      <br />
      {about}
    </>
  );
}

/** What a list has stated and nobody has checked yet (R-IN-131). */
function StatementNotice({ volunteer }: { volunteer: Pick<Volunteer, 'vettings' | 'statements'> }) {
  const { t } = useTranslation('console');
  return uncheckedStatements(volunteer).map(({ check, on }) => (
    <Alert
      key={check}
      type="info"
      showIcon
      className="section"
      title={t('volunteer.stated', { check: t(`volunteer.checks.${check}`), on })}
    />
  ));
}

type Checked = Pick<Volunteer, 'vettings' | 'statements' | 'districtCode'>;

export function VettingCard({ volunteer }: { volunteer: Checked }) {
  const { t } = useTranslation('console');
  return (
    <Card className="section" title={t('volunteer.vettings')}>
      <StatementNotice volunteer={volunteer} />
      <Vettings {...volunteer} />
    </Card>
  );
}

function Vettings({ vettings, districtCode }: Checked) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street', 'auditor');
  const { firstWarningDays } = settingsFrom(districtCode, undefined).vetting;
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
        {
          title: t('volunteer.standing'),
          render: (_, vetting) => <Standing {...{ vetting, firstWarningDays }} />,
        },
        { title: t('volunteer.validUntil'), dataIndex: 'validUntil' },
        { title: t('volunteer.on'), dataIndex: 'on' },
        ...(isOfficer
          ? [
              {
                title: t('volunteer.enquiry'),
                render: (_: unknown, vetting: RecordedVetting) => <Enquiry vetting={vetting} />,
              },
              {
                title: t('volunteer.recordedBy'),
                render: (_: unknown, { recordedBy }: RecordedVetting) => <MemberName id={recordedBy} />,
              },
            ]
          : []),
      ]}
    />
  );
}
