/** An officer confirms or declines; then the volunteer answers. */
import { Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../shared/matching/proposals/proposal-views.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useMe } from '../../ui/me.ts';
import { TextDialogButton } from '../../ui/text-dialog.tsx';

const recordOf = ({ id, version }: ProposalView) => ({ path: { id }, ifMatch: version });

/** The street has confirmed, and she has not answered yet. */
export const awaitsVolunteer = ({ status }: Pick<ProposalView, 'status'>) =>
  status === 'streetConfirmed' || status === 'guardianAgreed';

export function ProposalActions({ proposal }: { proposal: ProposalView }) {
  const me = useMe();
  const { status } = proposal;
  if (status === 'proposed' && me.is('district', 'street')) return <OfficerActions proposal={proposal} />;
  if (awaitsVolunteer(proposal) && me.volunteerId === proposal.volunteerId)
    return <VolunteerActions proposal={proposal} />;
  return null;
}

function OfficerActions({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('console');
  const confirm = useChange('confirmProposal');
  const decline = useChange('declineProposal');
  return (
    <Flex gap={8}>
      <Popconfirm
        title={t('proposal.confirmAsk')}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        onConfirm={() => confirm.send({ input: recordOf(proposal), seen: proposal })}
      >
        <BusyButton type="primary" size="small" isBusy={confirm.isPending}>
          {t('proposal.confirm')}
        </BusyButton>
      </Popconfirm>
      <TextDialogButton
        button={t('proposal.decline')}
        title={t('proposal.decline')}
        label={t('proposal.declineReason')}
        longest={500}
        size="small"
        onText={(reason) =>
          decline.send({ input: { ...recordOf(proposal), body: { reason } }, seen: proposal })
        }
      />
    </Flex>
  );
}

function VolunteerActions({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('console');
  const answer = useChange('answerAsVolunteer');
  const send = (body: { answer: 'agree' | 'decline'; reason?: string }) =>
    answer.send({ input: { ...recordOf(proposal), body }, seen: proposal });
  return (
    <Flex gap={8}>
      <BusyButton type="primary" isBusy={answer.isPending} onClick={() => send({ answer: 'agree' })}>
        {t('proposal.agree')}
      </BusyButton>
      <TextDialogButton
        button={t('proposal.refuse')}
        title={t('proposal.refuse')}
        label={t('proposal.refuseReason')}
        longest={500}
        onText={(reason) => send({ answer: 'decline', reason })}
      />
    </Flex>
  );
}
