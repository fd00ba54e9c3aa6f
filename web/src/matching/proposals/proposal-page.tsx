import { Alert, Card, Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProposalView } from '../../../../shared/matching/proposals/proposal-views.ts';
import { ChildHarm } from '../../intake/harm/child-harm.tsx';
import { HarmSwitch } from '../../intake/harm/harm-switch.tsx';
import { type Body, useRead } from '../../ui/api.tsx';
import { AnotherPersonNotice } from '../../ui/for-another.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { useEffectWords } from '../runs/use-effect-words.ts';
import { Explanation } from './explanation.tsx';
import { PairReasons } from './pair-reasons.tsx';
import { ProposalActions } from './proposal-actions.tsx';
import { ReachNotices } from './proposal-reach.tsx';

export function ProposalPage({ id }: { id: string }) {
  const proposal = useRead('getProposal', { path: { id } });
  return (
    <Loaded query={proposal}>
      {(read) => (
        <ChildHarm childId={read.childId}>
          <ProposalFile proposal={read} />
        </ChildHarm>
      )}
    </Loaded>
  );
}

/** Compared as long as nobody has decided: afterwards the child is no longer in the pool. */
const isComparable = ({ status, byHand }: ProposalView) => status === 'proposed' && !byHand;

function listOf({ runId }: ProposalView, isOfficer: boolean) {
  if (!isOfficer) return '/proposals';
  return runId && `/match-runs/${runId}`;
}

function ProposalFile({ proposal }: { proposal: Body<'getProposal'> }) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const isOfficer = useMe().is('district', 'street');
  const backTo = listOf(proposal, isOfficer);
  const { status, declined, guardianRecorded: recorded } = proposal;
  const file = (href: string, name: string) => (isOfficer ? <Link href={href}>{name}</Link> : name);
  const facts = {
    [t('filter.status')]: <StatusTag status={status} label={t(`proposal.status.${status}`)} />,
    [t('proposal.child')]: file(
      `/children/${proposal.childId}`,
      `${proposal.childName} · ${proposal.childNumber} · ${place(proposal.streetCode)}`,
    ),
    [t('proposal.volunteer')]: file(
      `/volunteers/${proposal.volunteerId}`,
      `${proposal.volunteerName} · ${proposal.volunteerNumber}`,
    ),
    ...(recorded && {
      [t('recordedWord.answer')]: t('recordedWord.recorded', { way: t(`recordedWord.ways.${recorded.by}`) }),
    }),
    [t('proposal.why')]: <PairReasons facts={proposal.facts} />,
  };
  return (
    <Page
      title={`${t('proposal.title')} · ${proposal.childName} – ${proposal.volunteerName}`}
      {...(backTo && { backTo })}
      actions={<ProposalActions proposal={proposal} />}
    >
      <AnotherPersonNotice
        grounds={proposal.anotherPerson}
        steps={[proposal.status === 'proposed' ? 'confirmProposal' : 'recordGuardianAnswer']}
      />
      {declined && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t(declined.reason ? 'proposal.declinedBecause' : 'proposal.declinedBy', {
            by: t(`proposal.by.${declined.by}`),
            reason: declined.reason ?? '',
          })}
        />
      )}
      <HarmSwitch />
      {isOfficer && <ReachNotices reach={proposal.reach} />}
      <Card className="section">
        <Descriptions
          column={1}
          items={Object.entries(facts).map(([label, children]) => ({ key: label, label, children }))}
        />
      </Card>
      {proposal.byHand && isOfficer && <ByHand byHand={proposal.byHand} />}
      {isOfficer && isComparable(proposal) && <Explanation proposalId={proposal.id} />}
    </Page>
  );
}

function ByHand({ byHand: { by, reason, change } }: { byHand: NonNullable<ProposalView['byHand']> }) {
  const { t } = useTranslation('console');
  const effectWords = useEffectWords();
  const facts = {
    [t('proposal.byHandBy')]: <MemberName id={by} />,
    [t('proposal.byHandReason')]: reason,
    [t('proposal.byHandPrice')]: effectWords(change),
  };
  return (
    <Card className="section" title={t('proposal.byHand')}>
      <Descriptions
        column={1}
        items={Object.entries(facts).map(([label, children]) => ({ key: label, label, children }))}
      />
    </Card>
  );
}
