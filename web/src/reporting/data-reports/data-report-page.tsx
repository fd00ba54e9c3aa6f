/** The yearly report on minors’ data: to read and to print. */
import { Button, Card, Flex, Select, Statistic, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REVEAL_PURPOSE_WORDS } from '../../../../shared/intake/identities/reveal.ts';
import { dateIn, instantOf, wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { yearToReport } from '../../../../shared/reporting/data-reports/yearly-duty.ts';
import { type Body, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { kindName } from '../../words/kind-name.ts';
import { currentLanguage } from '../../words/language.ts';
import { YearlyDutyCard } from './yearly-duty-card.tsx';

type Report = Body<'getDataReport'>;
type Counts = Readonly<Record<string, number>>;

const YEARS_BACK = 3;

export function DataReportPage() {
  const { t } = useTranslation('console');
  const now = instantOf(Date.now());
  const thisYear = Number(dateIn(now).slice(0, 4));
  // While last year’s is to be handed in, it is what people come for.
  const [year, setYear] = useState(yearToReport(now) ?? String(thisYear));
  const report = useRead('getDataReport', { path: { year } });
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  return (
    <Page
      title={t('dataReport.title', { year })}
      lead={t('dataReport.lead')}
      actions={
        <>
          <Select
            aria-label={t('dataReport.year')}
            value={year}
            options={years.map((value) => ({ value, label: value }))}
            onChange={setYear}
          />
          <Button onClick={() => window.print()}>{t('act.print')}</Button>
        </>
      }
    >
      <YearlyDutyCard year={year} hasEnded={Number(year) < thisYear} />
      <Loaded query={report}>{(read) => <ReportParts report={read} />}</Loaded>
    </Page>
  );
}

interface CountTableProps {
  readonly title: string;
  readonly counts: Counts;
  readonly nameOf: (code: string) => string;
}

function CountTable({ title, counts, nameOf }: CountTableProps) {
  const { t } = useTranslation('console');
  return (
    <Table
      size="small"
      rowKey="code"
      pagination={false}
      dataSource={Object.entries(counts).map(([code, count]) => ({ code, count }))}
      columns={[
        { title, render: (_, { code }) => nameOf(code) },
        { title: t('dataReport.count'), dataIndex: 'count', width: 100 },
      ]}
    />
  );
}

function ReportParts({ report }: { readonly report: Report }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { children, volunteers, erased, retention, countedAt } = report;
  return (
    <>
      <Card
        className="section"
        title={t('dataReport.held')}
        extra={t('dataReport.countedAt', { at: wallClock(countedAt) })}
      >
        <div className="figures">
          <Statistic title={t('dataReport.childFiles')} value={children.files} />
          <Statistic title={t('dataReport.childIdentities')} value={children.withIdentity} />
          <Statistic title={t('dataReport.volunteerFiles')} value={volunteers.files} />
          <Statistic title={t('dataReport.volunteerIdentities')} value={volunteers.withIdentity} />
        </div>
        <Flex vertical gap={16}>
          <CountTable
            title={t('dataReport.childrenByAge', { year: report.year })}
            counts={children.byAge}
            nameOf={(age) => t(`dataReport.ages.${age as keyof typeof children.byAge}`)}
          />
          <CountTable title={t('dataReport.childrenByKind')} counts={children.byKind} nameOf={kindName} />
          <CountTable title={t('dataReport.childrenByStreet')} counts={children.byStreet} nameOf={place} />
        </Flex>
      </Card>
      <Looks looks={report.looks} />
      <Card className="section" title={t('dataReport.erased')}>
        <div className="figures">
          <Statistic title={t('dataReport.erasureAsked')} value={erased.asked} />
          <Statistic title={t('dataReport.erasedChildren')} value={erased.children} />
          <Statistic title={t('dataReport.overdue')} value={retention.overdue} />
          <Statistic title={t('dataReport.withinYear')} value={retention.withinYear} />
        </div>
      </Card>
    </>
  );
}

function Looks({ looks }: Pick<Report, 'looks'>) {
  const { t } = useTranslation('console');
  const purposes: Readonly<Record<string, { zh: string; en: string }>> = REVEAL_PURPOSE_WORDS;
  const purposeText = (purpose: string) => {
    const words = purposes[purpose];
    return words ? inLanguage(words, currentLanguage()) : t('dataReport.request');
  };
  return (
    <Card className="section" title={t('dataReport.looks')}>
      <Table
        size="small"
        pagination={false}
        rowKey={({ look, role, purpose }) => `${look} ${role} ${purpose}`}
        dataSource={[...looks]}
        className="moves"
        columns={[
          { title: t('dataReport.look'), render: (_, { look }) => t(`dataReport.lookKinds.${look}`) },
          { title: t('dataReport.role'), render: (_, { role }) => t(`role.${role}`) },
          { title: t('dataReport.purpose'), render: (_, { purpose }) => purposeText(purpose) },
          { title: t('dataReport.count'), dataIndex: 'count' },
        ]}
      />
    </Card>
  );
}
