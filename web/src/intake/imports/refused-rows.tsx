import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Import, RefusedRow } from '../../../../shared/intake/imports/import.ts';
import { XLSX_TYPE } from '../../../../shared/kernel/workbook.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { saveFile } from './file-base64.ts';

interface RefusedRowsProps {
  readonly id: string;
  /** The file that was read. */
  readonly name: string;
  /** They come back in the same. */
  readonly format: Import['format'];
  readonly refused: readonly RefusedRow[];
}

export function RefusedRows({ id, name, format, refused }: RefusedRowsProps) {
  const { t } = useTranslation('console');
  const stem = name.replace(/\.\w+$/, '');
  const text = useChange('getRefusedRows', (bytes) => saveFile(`${stem}-refused.csv`, bytes, 'text/csv'));
  const sheet = useChange('getRefusedWorkbook', (bytes) =>
    saveFile(`${stem}-refused.xlsx`, bytes, XLSX_TYPE),
  );
  const download = format === 'xlsx' ? sheet : text;
  return (
    <Card
      className="section"
      title={t('import.refused')}
      extra={
        <BusyButton isBusy={download.isPending} onClick={() => download.send({ input: { path: { id } } })}>
          {t('import.download')}
        </BusyButton>
      }
    >
      <Table
        size="small"
        rowKey={({ row, field, code }) => `${row} ${field} ${code}`}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        dataSource={[...refused]}
        columns={[
          { title: t('import.rowTitle'), render: (_, { row }) => t('import.row', { row }) },
          { title: t('import.field'), dataIndex: 'field' },
          { title: t('import.message'), dataIndex: 'message' },
        ]}
      />
    </Card>
  );
}
