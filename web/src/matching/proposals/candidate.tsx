/** One volunteer whom a child could have: who she is, why, who has her place in the plan, what giving her to the child does to it. */
import { Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type * as z from 'zod';
import type { candidatesView } from '../../../../shared/matching/runs/explain-views.ts';
import { PairReasons } from './pair-reasons.tsx';

export type CandidateFacts = z.infer<typeof candidatesView>['candidates'][number];

interface CandidateProps {
  readonly candidate: CandidateFacts;
  /** What giving her to the child does to the plan, in a sentence. */
  readonly effect: string;
  /** The best plan gives her to the child. */
  readonly isPlanned?: boolean;
  readonly actions?: ReactNode;
}

export function Candidate({ candidate, effect, isPlanned = false, actions }: CandidateProps) {
  const { t } = useTranslation('console');
  const { volunteerId, volunteerNumber, volunteerName, facts, heldBy } = candidate;
  const holders = heldBy
    .map(({ child, tier }) => (child ? t('plan.holder', { child, tier }) : t('plan.otherStreet', { tier })))
    .join(t('listSeparator'));
  return (
    <Flex className="candidate" justify="space-between" align="start" gap={12} wrap>
      <Flex vertical gap={4} className="candidate-facts">
        <Flex gap={8} wrap align="center">
          <Link href={`/volunteers/${volunteerId}`}>{`${volunteerName} · ${volunteerNumber}`}</Link>
          {isPlanned && (
            <Tag color="green" variant="filled">
              {t('candidates.isPlanned')}
            </Tag>
          )}
        </Flex>
        <PairReasons facts={facts} />
        <Typography.Text type="secondary">
          {holders ? t(isPlanned ? 'plan.heldWithout' : 'plan.heldBy', { list: holders }) : t('plan.isFree')}
        </Typography.Text>
        <span>{effect}</span>
      </Flex>
      {actions}
    </Flex>
  );
}
