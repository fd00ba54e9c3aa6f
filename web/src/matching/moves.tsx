/** Which children change volunteers. */
import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { moveSchema } from '../../../shared/matching/schema.ts';

const MOST_SHOWN = 50;

interface MovesProps {
  readonly moves: readonly z.infer<typeof moveSchema>[];
  /** All of them, where only some are given. */
  readonly count?: number;
}

export function Moves({ moves, count = moves.length }: MovesProps) {
  const { t } = useTranslation('console');
  if (count === 0) return <Typography.Text type="secondary">{t('plan.movesNone')}</Typography.Text>;
  const shown = moves.slice(0, MOST_SHOWN);
  return (
    <>
      <Typography.Paragraph>
        {shown.length < count
          ? t('plan.movesFirst', { count, shown: shown.length })
          : t('plan.moves', { count })}
      </Typography.Paragraph>
      <Table
        className="moves"
        size="small"
        rowKey="child"
        pagination={false}
        dataSource={shown}
        columns={[
          { title: t('proposal.child'), dataIndex: 'child' },
          { title: t('plan.moveFrom'), render: (_, { from }) => from ?? t('plan.nobody') },
          { title: t('plan.moveTo'), render: (_, { to }) => to ?? t('plan.nobody') },
        ]}
      />
    </>
  );
}
