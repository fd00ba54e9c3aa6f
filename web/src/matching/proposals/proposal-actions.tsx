/** An officer confirms or declines; then the volunteer answers. */
import { Flex, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../shared/matching/proposals/proposal-views.ts';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { type Grounds, StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { awaitsGuardian, RecordAnswer } from './record-answer.tsx';

type Shown = ProposalView & { readonly anotherPerson?: Grounds };

const recordOf = ({ id, version }: ProposalView) => ({ path: { id }, ifMatch: version });

/** The street has confirmed, and she has not answered yet. */
export const awaitsVolunteer = ({ status }: Pick<ProposalView, 'status'>) =>
  status === 'streetConfirmed' || status === 'guardianAgreed';

export function ProposalActions({ proposal }: { proposal: Shown }) {
  const me = useMe();
  const { status } = proposal;
  if (status === 'proposed' && me.is('district', 'street')) return <OfficerActions proposal={proposal} />;
  if (awaitsVolunteer(proposal) && me.volunteerId === proposal.volunteerId)
    return <VolunteerActions proposal={proposal} />;
  if (awaitsGuardian(proposal) && me.is('district', 'street')) return <GuardianActions proposal={proposal} />;
  return null;
}

function GuardianActions({ proposal }: { proposal: Shown }) {
  return (
    <StepForAnother grounds={proposal.anotherPerson} step="recordGuardianAnswer">
      <RecordAnswer proposal={proposal} />
    </StepForAnother>
  );
}

function OfficerActions({ proposal }: { proposal: Shown }) {
  const { t } = useTranslation('console');
  const confirm = useChange('confirmProposal');
  const dialog = useDialog();
  const decline = useChange('declineProposal', dialog.close);
  return (
    <Flex gap={8}>
      <StepForAnother grounds={proposal.anotherPerson} step="confirmProposal">
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
      </StepForAnother>
      <StepForAnother grounds={proposal.anotherPerson} step="declineProposal">
        <FormDialogButton<{ reason: string }>
          dialog={dialog}
          button={t('proposal.decline')}
          size="small"
          isBusy={decline.isPending}
          error={decline.error}
          onSend={(body) => decline.send({ input: { ...recordOf(proposal), body }, seen: proposal })}
        >
          <ReasonField label={t('proposal.declineReason')} />
        </FormDialogButton>
      </StepForAnother>
    </Flex>
  );
}

function VolunteerActions({ proposal }: { proposal: Shown }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const answer = useChange('answerAsVolunteer', dialog.close);
  const send = (body: { answer: 'agree' | 'decline'; reason?: string }) =>
    answer.send({ input: { ...recordOf(proposal), body }, seen: proposal });
  return (
    <Flex gap={8}>
      <BusyButton type="primary" isBusy={answer.isPending} onClick={() => send({ answer: 'agree' })}>
        {t('proposal.agree')}
      </BusyButton>
      <FormDialogButton<{ reason: string }>
        dialog={dialog}
        button={t('proposal.refuse')}
        isBusy={answer.isPending}
        error={answer.error}
        onSend={({ reason }) => send({ answer: 'decline', reason })}
      >
        <ReasonField label={t('proposal.refuseReason')} />
      </FormDialogButton>
    </Flex>
  );
}
