/** The numbers as they were recorded, list by list. */
import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { SOURCE_WORDS } from '../../../../shared/intake/base-counts/base-count.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { type Body, useRead } from '../../ui/api.tsx';
import { useNames } from '../../ui/names.ts';
import { currentLanguage } from '../../words/language.ts';
import { baseKindName } from './kind-name.ts';

type BaseList = Body<'listBaseCounts'>['lists'][number];

const keyOf = ({ streetCode, communityCode, kind }: BaseList['rows'][number]) =>
  `${streetCode} ${communityCode ?? ''} ${kind}`;

export function BaseLists() {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { data } = useRead('listBaseCounts', {});
  return data?.lists.map(({ id, source, on, rows }) => (
    <Card
      key={id}
      className="section"
      title={t('coverage.listOf', { source: inLanguage(SOURCE_WORDS[source], currentLanguage()), on })}
    >
      <Table
        size="small"
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        rowKey={keyOf}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        columns={[
          {
            title: t('coverage.place'),
            render: (_, { streetCode, communityCode }) =>
              [streetCode, communityCode].flatMap((code) => (code ? [place(code)] : [])).join(' '),
          },
          { title: t('coverage.kind'), render: (_, { kind }) => baseKindName(kind) },
          { title: t('coverage.count'), dataIndex: 'count' },
        ]}
      />
    </Card>
  ));
}
