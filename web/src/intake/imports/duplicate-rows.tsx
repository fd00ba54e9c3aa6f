import { Card, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DuplicateRow } from '../../../../shared/intake/imports/import.ts';

interface DuplicateRowsProps {
  readonly duplicates: readonly DuplicateRow[];
  /** The rows that are to be added all the same. */
  readonly take: readonly number[];
  /** Absent once the import is committed. */
  readonly onTake?: (rows: readonly number[]) => void;
}

function DuplicateOf({ ofRow, ofChild, ofVolunteer }: DuplicateRow) {
  const { t } = useTranslation('console');
  if (ofChild) return <Link href={`/children/${ofChild}`}>{t('import.ofChild')}</Link>;
  if (ofVolunteer) return <Link href={`/volunteers/${ofVolunteer}`}>{t('import.ofVolunteer')}</Link>;
  return t('import.ofRow', { row: ofRow ?? '' });
}

export function DuplicateRows({ duplicates, take, onTake }: DuplicateRowsProps) {
  const { t } = useTranslation('console');
  return (
    <Card className="section" title={t('import.duplicates')}>
      <Typography.Paragraph type="secondary">{t('import.duplicatesLead')}</Typography.Paragraph>
      <Table
        size="small"
        rowKey="row"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        rowSelection={{
          selectedRowKeys: [...take],
          preserveSelectedRowKeys: true,
          getCheckboxProps: () => ({ disabled: !onTake }),
          onChange: (keys) => onTake?.(keys.map(Number)),
        }}
        dataSource={[...duplicates]}
        columns={[
          { title: t('import.rowTitle'), render: (_, { row }) => t('import.row', { row }) },
          { title: t('import.message'), render: (_, duplicate) => <DuplicateOf {...duplicate} /> },
        ]}
      />
    </Card>
  );
}
