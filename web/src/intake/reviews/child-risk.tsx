/** How great a child’s risk is, as officers have assessed it over time, and what of the file is to be looked at again. */
import { Alert, Card, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { MARK_WORDS } from '../../../../shared/intake/reviews/file-mark.ts';
import { RISK_WORDS, type RiskColour } from '../../../../shared/intake/reviews/risk.ts';
import { dateIn } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { type Body, useRead } from '../../ui/api.tsx';
import { StepForAnother } from '../../ui/for-another.tsx';
import { MemberName } from '../../ui/member-name.tsx';
import { kindName } from '../../words/kind-name.ts';
import { currentLanguage } from '../../words/language.ts';
import type { Child } from '../children/child-file.ts';
import { AssessRisk } from './assess-risk.tsx';

type Assessment = Body<'listRisks'>['assessments'][number];

const TAG_COLOURS = { red: 'red', yellow: 'gold', blue: 'blue', green: 'green' } as const;

const RiskTag = ({ colour }: { colour: RiskColour }) => (
  <Tag color={TAG_COLOURS[colour]}>{inLanguage(RISK_WORDS[colour], currentLanguage())}</Tag>
);

/** Each mark with since when it is there. */
export function FileMarks({ marks = [] }: Pick<Child, 'marks'>) {
  const words = (one: (typeof marks)[number]) => {
    const text = inLanguage(MARK_WORDS[one.mark], currentLanguage());
    return one.mark === 'kindEnded' ? `${kindName(one.kind)} · ${text}` : text;
  };
  return marks.map((one) => (
    <Alert
      key={words(one)}
      className="section"
      type="warning"
      showIcon
      title={words(one)}
      description={dateIn(one.since)}
    />
  ));
}

export function ChildRisk({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const { data } = useRead('listRisks', { path: { id: child.id } });
  const columns = [
    { title: t('risk.colour'), render: (_: unknown, { colour }: Assessment) => <RiskTag colour={colour} /> },
    { title: t('risk.on'), dataIndex: 'on' },
    {
      title: t('risk.assessedBy'),
      render: (_: unknown, { assessedBy }: Assessment) => <MemberName id={assessedBy} />,
    },
    { title: t('risk.note'), render: (_: unknown, { note }: Assessment) => note ?? '—' },
  ];
  return (
    <Card
      className="section"
      title={
        <Flex gap={8} wrap align="center">
          {t('risk.title')}
          {child.risk && <RiskTag colour={child.risk.colour} />}
        </Flex>
      }
      extra={
        child.status !== 'closed' && (
          <StepForAnother grounds={child.anotherPerson} step="assessRisk">
            <AssessRisk child={child} />
          </StepForAnother>
        )
      }
    >
      <Table<Assessment>
        size="small"
        pagination={false}
        rowKey="id"
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('risk.none') }}
        dataSource={data?.assessments ?? []}
        columns={columns}
      />
    </Card>
  );
}
