/** Why this volunteer: the candidates who suit the child better and what giving one of them would do. */
import { Alert, Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Body, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useEffectWords } from '../runs/use-effect-words.ts';
import { Candidate } from './candidate.tsx';

export function Explanation({ proposalId }: { proposalId: string }) {
  const { t } = useTranslation('console');
  const explanation = useRead('explainProposal', { path: { id: proposalId } });
  return (
    <Card className="section" title={t('proposal.whyThisVolunteer')}>
      <Loaded query={explanation}>{(read) => <Reasons explanation={read} />}</Loaded>
    </Card>
  );
}

function Reasons({ explanation: { isCurrent, passedOver } }: { explanation: Body<'explainProposal'> }) {
  const { t } = useTranslation('console');
  const effectWords = useEffectWords();
  const [noneBetter, better] = isCurrent
    ? [t('proposal.noneBetter'), t('proposal.passedOver')]
    : [t('proposal.noneBetterNow'), t('proposal.passedOverNow')];
  return (
    <>
      {!isCurrent && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t('proposal.movedOn')}
          description={t('proposal.movedOnLead')}
        />
      )}
      <Typography.Text>{passedOver.length > 0 ? better : noneBetter}</Typography.Text>
      {passedOver.map((candidate) => (
        <Candidate
          key={candidate.volunteerId}
          candidate={candidate}
          effect={t('plan.given', { effect: effectWords(candidate.change) })}
        />
      ))}
    </>
  );
}
