/** Files that may be the same child’s, field by field; nothing is shown while there are none. */
import { Card, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../../ui/api.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import type { Child } from './child-file.ts';
import { useComparedValue } from './compared-value.ts';
import { type Candidate, MergeButton } from './merge-button.tsx';

type Comparison = Candidate['fields'][number];

export function Duplicates({ child }: { child: Child }) {
  const { data } = useRead('listDuplicates', { path: { id: child.id } });
  return data?.candidates.map((candidate) => (
    <OneCandidate key={candidate.child.id} child={child} candidate={candidate} />
  ));
}

function OneCandidate({ child, candidate }: { child: Child; candidate: Candidate }) {
  const { t } = useTranslation('console');
  const { likelihood, child: other, fields } = candidate;
  return (
    <Card
      className="section"
      title={
        <Flex gap={8} wrap align="center">
          {t('duplicates.title')}
          <Tag color={likelihood === 'likely' ? 'red' : 'gold'} variant="filled">
            {t(`duplicates.${likelihood}`)}
          </Tag>
        </Flex>
      }
      extra={<MergeButton child={child} candidate={candidate} />}
    >
      <Flex gap={8} wrap align="center" className="below-list">
        <Link href={`/children/${other.id}`}>
          {other.maskedName} · {other.fileNumber}
        </Link>
        <StatusTag status={other.status} label={t(`child.status.${other.status}`)} />
      </Flex>
      <Comparisons fields={fields} />
    </Card>
  );
}

function Comparisons({ fields }: { fields: readonly Comparison[] }) {
  const { t } = useTranslation('console');
  const { label, value } = useComparedValue();
  const column = (side: 'here' | 'other') => ({
    key: side,
    title: t(`duplicates.${side}`),
    render: (_: unknown, one: Comparison) => value(one.field, one[side]),
  });
  return (
    <Table<Comparison>
      size="small"
      rowKey="field"
      pagination={false}
      dataSource={[...fields]}
      columns={[
        { key: 'field', title: t('duplicates.field'), render: (_, { field }) => label(field) },
        column('here'),
        column('other'),
        {
          key: 'verdict',
          title: t('duplicates.verdict'),
          render: (_, { verdict }) => (
            <Tag color={verdict === 'same' ? 'green' : 'default'} variant="filled">
              {t(`duplicates.verdicts.${verdict}`)}
            </Tag>
          ),
        },
      ]}
    />
  );
}
