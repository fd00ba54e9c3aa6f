/** A volunteer’s own proposals; she opens one to answer it. */
import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { useList } from '../../ui/api.tsx';
import { Page } from '../../ui/page.tsx';
import { Records } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { PairReasons } from './pair-reasons.tsx';
import { awaitsVolunteer } from './proposal-actions.tsx';

export function OwnProposalsPage() {
  const { t } = useTranslation('console');
  const list = useList('listOwnProposals', {});
  return (
    <Page title={t('menu.ownProposals')} lead={t('proposal.ownLead')}>
      <Records
        list={list}
        linkTo={({ id }) => `/proposals/${id}`}
        columns={[
          { key: 'child', title: t('proposal.child'), show: ({ childName }) => childName },
          {
            key: 'status',
            title: t('filter.status'),
            show: ({ status }) => (
              <Flex gap={4} wrap>
                <StatusTag status={status} label={t(`proposal.status.${status}`)} />
                {awaitsVolunteer({ status }) && (
                  <Tag color="orange" variant="filled">
                    {t('proposal.awaitsYou')}
                  </Tag>
                )}
              </Flex>
            ),
          },
          {
            key: 'created',
            title: t('proposal.createdAt'),
            show: ({ createdAt }) => wallClock(createdAt),
          },
          { key: 'why', title: t('proposal.why'), show: ({ facts }) => <PairReasons facts={facts} /> },
        ]}
      />
    </Page>
  );
}
