/** Why this pair, in words that can be checked. */
import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FreeTime, freeTimeSchema } from '../../../../shared/intake/children/child.ts';
import type { ProposalView } from '../../../../shared/matching/proposals/proposal-views.ts';
import { useMe } from '../../ui/me.ts';
import { SuggestionTags } from '../../ui/tags.tsx';

const isFreeTime = (given: string): given is FreeTime => freeTimeSchema.safeParse(given).success;

interface ReasonProps {
  readonly label: string;
  readonly codes: readonly string[];
  readonly color: string;
}

function Suggestions({ label, codes, color }: ReasonProps) {
  if (codes.length === 0) return null;
  return (
    <Flex gap={6} align="baseline">
      <Typography.Text type="secondary" className="reason">
        {label}
      </Typography.Text>
      <SuggestionTags codes={codes} color={color} />
    </Flex>
  );
}

export function PairReasons({ facts }: Pick<ProposalView, 'facts'>) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const times = facts.sharedTimes.map((time) => (isFreeTime(time) ? t(`freeTime.${time}`) : time));
  const interests = facts.sharedInterests;
  const shared = [
    ...(interests.length > 0 ? [t('proposal.shared', { list: interests.join(t('listSeparator')) })] : []),
    ...(times.length > 0 ? [t('proposal.times', { list: times.join(t('listSeparator')) })] : []),
  ];
  return (
    <Flex vertical gap={4}>
      <span>
        {t('proposal.distance', { km: facts.distanceKm.toFixed(1) })}
        {isOfficer && ` · ${t('proposal.candidates', { candidates: facts.candidates })}`}
      </span>
      <Suggestions label={t('proposal.covered')} codes={facts.covered} color="green" />
      <Suggestions label={t('proposal.notCovered')} codes={facts.notCovered} color="default" />
      {shared.length > 0 && <Typography.Text type="secondary">{shared.join('　')}</Typography.Text>}
    </Flex>
  );
}
