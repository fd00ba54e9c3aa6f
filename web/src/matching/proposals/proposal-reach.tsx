/** Who of the two cannot be reached about a proposal, why, and what the street does then. */
import { Alert, Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { DELIVERY_REASONS } from '../../../../shared/kernel/delivery-reasons.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import {
  type ProposalReach,
  UNREACHED_ADVICE,
} from '../../../../shared/matching/proposals/proposal-reach.ts';
import { currentLanguage } from '../../words/language.ts';

const SIDES = ['volunteer', 'guardian'] as const;

interface ReachProps {
  readonly reach: ProposalReach | undefined;
}

const unreached = (reach: ProposalReach | undefined) =>
  reach ? SIDES.filter((side) => reach[side].by === 'none') : [];

/** In a list. */
export function ReachTags({ reach }: ReachProps) {
  const { t } = useTranslation('console');
  if (!reach) return '—';
  return (
    <Flex wrap gap={4}>
      {SIDES.map((side) => (
        <Tag key={side} variant="filled" {...(reach[side].by === 'none' && { color: 'red' })}>
          {`${t(`proposal.by.${side}`)} · ${t(`proposal.reachBy.${reach[side].by}`)}`}
        </Tag>
      ))}
    </Flex>
  );
}

/** On the proposal’s page. */
export function ReachNotices({ reach }: ReachProps) {
  const { t } = useTranslation('console');
  return unreached(reach).map((side) => {
    const why = reach?.[side].why;
    return (
      <Alert
        key={side}
        className="section"
        type="warning"
        showIcon
        title={t('proposal.notReached', {
          who: t(`proposal.by.${side}`),
          why: why ? inLanguage(DELIVERY_REASONS[why], currentLanguage()) : '',
        })}
        description={inLanguage(UNREACHED_ADVICE[side], currentLanguage())}
      />
    );
  });
}
