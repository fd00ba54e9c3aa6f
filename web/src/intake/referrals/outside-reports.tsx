/** What was reported of harm to the authorities, and what came of it; open until the outcome is recorded. */
import { Alert, Card, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  isOpen,
  isSettledOutside,
  type OutsideReport,
} from '../../../../shared/intake/referrals/outside-report.ts';
import { AUTHORITY_WORDS } from '../../../../shared/intake/referrals/referral-words.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { Facts } from '../../ui/facts.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { currentLanguage } from '../../words/language.ts';
import { NoReportButton, OutcomeButton, ReportButton } from './outside-report-buttons.tsx';
import type { Referral } from './referral-record.ts';

interface Of {
  readonly referral: Referral;
}

function ReportFacts({ report, referral }: Of & { readonly report: OutsideReport }) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const { authority, at, by, receipt, outcome, recordedBy, outcomeAt } = report;
  const facts = {
    [t('outside.at')]: wallClock(at),
    [t('outside.by')]: by,
    [t('outside.receipt')]: receipt,
    [t('outside.recordedBy')]: <MemberName id={recordedBy} />,
    [t('outside.outcome')]: outcome && `${outcome}${outcomeAt ? ` · ${wallClock(outcomeAt)}` : ''}`,
  };
  return (
    <Card
      size="small"
      className="section"
      title={
        <Flex gap={8} wrap>
          {inLanguage(AUTHORITY_WORDS[authority], currentLanguage())}
          <Tag color={isOpen(report) ? 'orange' : 'green'} variant="filled">
            {t(isOpen(report) ? 'outside.open' : 'outside.done')}
          </Tag>
        </Flex>
      }
      extra={isOfficer && isOpen(report) && <OutcomeButton referral={referral} report={report} />}
    >
      <Facts facts={facts} />
    </Card>
  );
}

/** Until when it is to be reported, while it is not. */
function Missing({ referral }: Of) {
  const { t } = useTranslation('console');
  const { reportOutsideBy } = referral;
  const until = reportOutsideBy && t('outside.until', { until: wallClock(reportOutsideBy) });
  return (
    <Alert className="section" type="warning" showIcon title={t('outside.missing')} description={until} />
  );
}

export function OutsideReports({ referral }: Of) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const { outsideReports = [], noOutsideReport: none, erasedAt } = referral;
  return (
    <Card
      className="section"
      title={t('outside.title')}
      extra={
        isOfficer &&
        !erasedAt && (
          <Flex gap={8} wrap>
            {outsideReports.length === 0 && <NoReportButton referral={referral} />}
            <ReportButton referral={referral} />
          </Flex>
        )
      }
    >
      {!isSettledOutside(referral) && <Missing referral={referral} />}
      {none && (
        <Alert
          className="section"
          type="info"
          showIcon
          title={t('outside.none', { at: wallClock(none.at) })}
          description={none.reason}
        />
      )}
      {outsideReports.map((report) => (
        <ReportFacts key={report.id} report={report} referral={referral} />
      ))}
    </Card>
  );
}
