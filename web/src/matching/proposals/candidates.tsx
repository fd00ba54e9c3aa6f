/** The best volunteers for one waiting child, and the best plan with it. */
import { Alert, Card, Empty, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ProblemError } from '../../../../shared/contract/client.ts';
import { type Body, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Moves } from '../runs/moves.tsx';
import { changeBeyond } from '../runs/plan-change.ts';
import { useEffectWords } from '../runs/use-effect-words.ts';
import { Candidate } from './candidate.tsx';
import { ProposeButton } from './propose-button.tsx';

interface CandidatesProps {
  readonly childId: string;
  readonly proposalId: string | undefined;
}

const isNotWaiting = (error: unknown) =>
  error instanceof ProblemError && error.problem.code === 'childNotWaiting';

export function Candidates({ childId, proposalId }: CandidatesProps) {
  const { t } = useTranslation('console');
  const candidates = useRead('listCandidates', { path: { id: childId } });
  return (
    <Card
      className="section"
      title={t('candidates.title')}
      extra={proposalId && <Link href={`/proposals/${proposalId}`}>{t('candidates.seeProposal')}</Link>}
    >
      {isNotWaiting(candidates.error) ? (
        <Alert type="info" showIcon title={t('candidates.isHeld')} />
      ) : (
        <Loaded query={candidates}>{(read) => <CandidateList childId={childId} view={read} />}</Loaded>
      )}
    </Card>
  );
}

interface CandidateListProps {
  readonly childId: string;
  readonly view: Body<'listCandidates'>;
}

function CandidateList({ childId, view: { plan, candidates } }: CandidateListProps) {
  const { t } = useTranslation('console');
  const effectWords = useEffectWords();
  const best =
    plan.moves.length === 0 ? t('plan.best') : t('plan.bestWithMoves', { count: plan.moves.length });
  if (candidates.length === 0) return <Empty description={t('candidates.none')} />;
  return (
    <>
      <Typography.Text type="secondary">{t('candidates.lead')}</Typography.Text>
      <Planned view={{ plan, candidates }} />
      {candidates.map((candidate) => {
        const isPlanned = candidate.volunteerId === plan.volunteerId;
        const change = changeBeyond(plan.change, candidate.change);
        return (
          <Candidate
            key={candidate.volunteerId}
            candidate={candidate}
            effect={isPlanned ? best : t('plan.given', { effect: effectWords(change) })}
            isPlanned={isPlanned}
            actions={<ProposeButton childId={childId} volunteer={candidate} />}
          />
        );
      })}
    </>
  );
}

/** What the best plan with this child does, where the list alone does not say it. */
function Planned({ view: { plan, candidates } }: Pick<CandidateListProps, 'view'>) {
  const { t } = useTranslation('console');
  const isListed = candidates.some(({ volunteerId }) => volunteerId === plan.volunteerId);
  return (
    <>
      {!plan.volunteerId && <Alert className="notice" type="warning" title={t('candidates.plannedNobody')} />}
      {plan.volunteerId && !isListed && (
        <Alert
          className="notice"
          type="info"
          title={t('candidates.plannedElsewhere')}
          action={<Link href={`/volunteers/${plan.volunteerId}`}>{t('candidates.openVolunteer')}</Link>}
        />
      )}
      {plan.moves.length > 0 && (
        <details className="notice">
          <summary>{t('candidates.plannedMoves')}</summary>
          <Moves moves={plan.moves} />
        </details>
      )}
    </>
  );
}
