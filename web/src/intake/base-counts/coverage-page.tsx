/** Files and pairings against civil affairs’ base, by street and kind; officers record the base here. */
import { Alert, Card, Flex, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Body, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { BaseLists } from './base-lists.tsx';
import { baseKindName } from './kind-name.ts';
import { RecordBase } from './record-base.tsx';
import { UploadBase } from './upload-base.tsx';

type Coverage = Body<'getCoverage'>;
type Line = Coverage['lines'][number];

function Rate({ line }: { line: Line }) {
  const { t } = useTranslation('console');
  return (
    <Flex gap={8} wrap>
      {line.rate === undefined ? '—' : `${line.rate}%`}
      {line.isContradiction && <Tag color="gold">{t('coverage.contradiction')}</Tag>}
    </Flex>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { t } = useTranslation('console');
  const number = (value: number | undefined) => value ?? '—';
  return (
    <Card className="section" title={title}>
      <Table<Line>
        size="small"
        pagination={false}
        rowKey="kind"
        scroll={{ x: 'max-content' }}
        dataSource={[...lines]}
        columns={[
          { title: t('coverage.kind'), render: (_, { kind }) => baseKindName(kind) },
          { title: t('coverage.base'), render: (_, { base }) => number(base) },
          { title: t('coverage.files'), dataIndex: 'files' },
          { title: t('coverage.paired'), dataIndex: 'paired' },
          { title: t('coverage.rate'), render: (_, line) => <Rate line={line} /> },
          { title: t('coverage.gap'), render: (_, { gap }) => number(gap) },
        ]}
      />
    </Card>
  );
}

function Parts({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { lines, threeKinds, streets, withoutBase } = coverage;
  return (
    <>
      {withoutBase.length > 0 && (
        <Alert
          className="section"
          type="info"
          showIcon
          title={t('coverage.noBase')}
          description={withoutBase.map(place).join(t('listSeparator'))}
        />
      )}
      <Lines title={t('coverage.threeKinds')} lines={threeKinds} />
      {streets.length > 1 && <Lines title={t('coverage.together')} lines={lines} />}
      {streets.map((one) => (
        <Lines key={one.streetCode} title={place(one.streetCode)} lines={one.lines} />
      ))}
    </>
  );
}

export function CoveragePage() {
  const { t } = useTranslation('console');
  const coverage = useRead('getCoverage', {});
  const isOfficer = useMe().is('district', 'street');
  return (
    <Page
      title={t('coverage.title')}
      lead={t('coverage.lead')}
      actions={
        isOfficer && (
          <>
            <UploadBase />
            <RecordBase />
          </>
        )
      }
    >
      <Loaded query={coverage}>{(read) => <Parts coverage={read} />}</Loaded>
      <BaseLists />
    </Page>
  );
}
