/** What an officer may do with a child’s file, by its status. */
import { Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { RecordWithdrawal } from '../../support/withdrawals/record-withdrawal.tsx';
import { useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { RevealChild } from '../identities/reveal-child.tsx';
import { IssueCodeButton } from '../receipts/issue-code-button.tsx';
import { type Child, recordOf } from './child-file.ts';
import { CloseButton, ReopenButton } from './close-child.tsx';
import { TransferButton } from './transfer-button.tsx';

interface Of {
  readonly child: Child;
}

function ReturnButton({ child }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const sendBack = useChange('returnChild', dialog.close);
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      button={t('child.return')}
      isBusy={sendBack.isPending}
      error={sendBack.error}
      onSend={(body) => sendBack.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <ReasonField label={t('child.returnReasonLabel')} />
    </FormDialogButton>
  );
}

function VerifyButton({ child }: Of) {
  const { t } = useTranslation('console');
  const verify = useChange('verifyChild');
  return (
    <Popconfirm
      title={t('child.verifyAsk')}
      okText={t('act.ok')}
      cancelText={t('act.cancel')}
      onConfirm={() => verify.send({ input: recordOf(child), seen: child })}
    >
      <BusyButton type="primary" isBusy={verify.isPending}>
        {t('child.verify')}
      </BusyButton>
    </Popconfirm>
  );
}

const isUnverified = ({ status }: Child) => status === 'submitted' || status === 'returned';

export function ChildActions({ child }: Of) {
  const { t } = useTranslation('console');
  const { status, mergedInto, erasure, transfer, withdrawalId, anotherPerson } = child;
  if (erasure && erasure.step !== 'asked') return null;
  return (
    <>
      <RevealChild id={child.id} label={t('child.reveal')} />
      <StepForAnother grounds={anotherPerson} step="issueReceiptCode">
        <IssueCodeButton child={child} />
      </StepForAnother>
      <StepForAnother grounds={anotherPerson} step="recordWithdrawal">
        {status !== 'closed' && !withdrawalId && <RecordWithdrawal child={child} />}
      </StepForAnother>
      <StepForAnother grounds={anotherPerson} step="verifyChild">
        {status !== 'closed' && !transfer && <TransferButton child={child} />}
        {(isUnverified(child) || status === 'waiting') && <CloseButton child={child} />}
        {status === 'closed' && !mergedInto && <ReopenButton child={child} />}
        {status === 'submitted' && <ReturnButton child={child} />}
        {isUnverified(child) && <VerifyButton child={child} />}
      </StepForAnother>
    </>
  );
}
