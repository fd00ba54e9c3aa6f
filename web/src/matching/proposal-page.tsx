import { Alert, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../../../shared/matching/schema.ts';
import { useRead } from '../console/api.tsx';
import { Loaded } from '../console/loaded.tsx';
import { useNames } from '../console/names.ts';
import { Page } from '../console/page.tsx';
import { StatusTag } from '../console/tags.tsx';
import { PairReasons } from './pair-reasons.tsx';
import { ProposalActions } from './proposal-actions.tsx';

export function ProposalPage({ id }: { id: string }) {
  const proposal = useRead('getProposal', { path: { id } });
  return <Loaded query={proposal}>{(read) => <ProposalFile proposal={read} />}</Loaded>;
}

function ProposalFile({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const { status, declined } = proposal;
  const facts = {
    [t('filter.status')]: <StatusTag status={status} label={t(`proposal.status.${status}`)} />,
    [t('proposal.child')]: `${proposal.childName} · ${proposal.childNumber} · ${place(proposal.streetCode)}`,
    [t('proposal.volunteer')]: `${proposal.volunteerName} · ${proposal.volunteerNumber}`,
    [t('proposal.why')]: <PairReasons facts={proposal.facts} />,
  };
  return (
    <Page
      title={`${t('proposal.title')} · ${proposal.childName} – ${proposal.volunteerName}`}
      actions={<ProposalActions proposal={proposal} />}
    >
      {declined && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t('proposal.declinedBy', { by: t(`proposal.by.${declined.by}`), reason: declined.reason })}
        />
      )}
      <Card className="section">
        <Descriptions
          column={1}
          items={Object.entries(facts).map(([label, children]) => ({ key: label, label, children }))}
        />
      </Card>
    </Page>
  );
}
