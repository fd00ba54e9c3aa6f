/** Which children change volunteers. */
import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { moveSchema } from '../../../../shared/matching/runs/plan-change.ts';

const MAX_SHOWN = 50;

type Move = z.infer<typeof moveSchema>;

interface MovesProps {
  readonly moves: readonly Move[];
  /** All of them, where only some are given. */
  readonly count?: number;
}

export function Moves({ moves, count = moves.length }: MovesProps) {
  const { t } = useTranslation('console');
  if (count === 0) return <Typography.Text type="secondary">{t('plan.movesNone')}</Typography.Text>;
  const shown = moves.slice(0, MAX_SHOWN);
  /** Of another street’s child only whether there is somebody. */
  const volunteer = ({ effect }: Move, number: string | undefined, nobodyWhere: Move['effect']) =>
    number ?? t(effect === nobodyWhere ? 'plan.nobody' : 'plan.somebody');
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
        rowKey={(move) => move.child ?? `other ${shown.indexOf(move)}`}
        pagination={false}
        dataSource={shown}
        columns={[
          {
            title: t('proposal.child'),
            render: (_, { child, tier }) => child ?? t('plan.otherStreet', { tier }),
          },
          { title: t('plan.moveFrom'), render: (_, move) => volunteer(move, move.from, 'gains') },
          { title: t('plan.moveTo'), render: (_, move) => volunteer(move, move.to, 'loses') },
        ]}
      />
    </>
  );
}
