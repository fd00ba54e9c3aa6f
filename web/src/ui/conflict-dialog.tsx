import { Descriptions, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReadDialog } from './read-dialog.tsx';
import { useShownValue } from './shown-value.ts';

export interface Conflict {
  /** The contract’s name of the change. */
  readonly action: string;
  /** What was to be written. */
  readonly attempted: unknown;
  /** The record as the person saw it. */
  readonly seen: object;
  /** The record as it stands. */
  readonly current: object;
}

const fieldsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Its version differs always; the others are about the reader, or read beside the record. */
const NOT_THE_RECORDS: readonly string[] = ['version', 'anotherPerson', 'reach', 'account'];

/** The fields in which two states of a record differ. */
function differences(seen: object, current: object) {
  const before = new Map(fieldsOf(seen));
  const now = new Map(fieldsOf(current));
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((key) => !NOT_THE_RECORDS.includes(key))
    .filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(now.get(key)))
    .map((key) => ({ key, seen: before.get(key), now: now.get(key) }));
}

/** Both sides of a stale write (412). */
export function ConflictDialog({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { t } = useTranslation('console');
  const { label, value, actionName } = useShownValue();
  const attempted = fieldsOf(conflict.attempted);
  return (
    <ReadDialog title={t('conflict.title')} closeText={t('conflict.reload')} onClose={onClose}>
      <Typography.Paragraph>{t('conflict.lead')}</Typography.Paragraph>
      <Typography.Title level={5}>{t('conflict.yours')}</Typography.Title>
      <Typography.Paragraph>{actionName(conflict.action)}</Typography.Paragraph>
      <Descriptions
        column={1}
        size="small"
        items={attempted.map(([key, given]) => ({ key, label: label(key), children: value(given) }))}
      />
      <Typography.Title level={5}>{t('conflict.theirs')}</Typography.Title>
      <Table
        size="small"
        pagination={false}
        dataSource={differences(conflict.seen, conflict.current)}
        columns={[
          { title: t('conflict.field'), dataIndex: 'key', render: label },
          { title: t('conflict.seen'), dataIndex: 'seen', render: value },
          { title: t('conflict.now'), dataIndex: 'now', render: value },
        ]}
      />
    </ReadDialog>
  );
}
