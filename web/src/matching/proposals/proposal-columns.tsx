import { useTranslation } from 'react-i18next';
import type { Item } from '../../ui/api.tsx';
import type { Column } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { PairReasons } from './pair-reasons.tsx';
import { ProposalActions } from './proposal-actions.tsx';
import { ReachTags } from './proposal-reach.tsx';

type Proposal = Item<'listProposals'>;

export function useProposalColumns(): [Column<Proposal>, ...Column<Proposal>[]] {
  const { t } = useTranslation('console');
  return [
    {
      key: 'pair',
      title: `${t('proposal.child')} – ${t('proposal.volunteer')}`,
      show: ({ childName, volunteerName }) => `${childName} – ${volunteerName}`,
    },
    {
      key: 'status',
      title: t('filter.status'),
      show: ({ status }) => <StatusTag status={status} label={t(`proposal.status.${status}`)} />,
    },
    { key: 'why', title: t('proposal.why'), show: ({ facts }) => <PairReasons facts={facts} /> },
    { key: 'reach', title: t('proposal.reach'), show: ({ reach }) => <ReachTags reach={reach} /> },
    { key: 'actions', title: '', show: (proposal) => <ProposalActions proposal={proposal} /> },
  ];
}
