/** A request to leave that the guardian makes by phone or on paper, in the officer’s name. */
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  WITHDRAWAL_CAUSES,
  type WithdrawalCause,
} from '../../../../shared/intake/withdrawals/withdrawal-causes.ts';
import { type Child, recordOf } from '../../intake/children/child-file.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type SpokenWay, SpokenWayField } from '../../ui/spoken-way-field.tsx';
import { useCauseWords } from './withdrawal-standing.tsx';

interface Request {
  readonly by: SpokenWay;
  readonly cause: WithdrawalCause;
  readonly reason: string;
}

export function RecordWithdrawal({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordWithdrawal', dialog.close);
  const causeWords = useCauseWords();
  const causes = Object.keys(WITHDRAWAL_CAUSES) as WithdrawalCause[];
  return (
    <FormDialogButton<Request>
      dialog={dialog}
      button={t('recordedWord.withdrawal')}
      lead={t('recordedWord.withdrawalLead')}
      initial={{ by: 'phone' }}
      isBusy={record.isPending}
      error={record.error}
      onSend={(body) => record.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <SpokenWayField />
      <Form.Item name="cause" label={t('recordedWord.cause')} rules={[{ required: true }]}>
        <Select options={causes.map((value) => ({ value, label: causeWords(value) }))} />
      </Form.Item>
      <ReasonField label={t('recordedWord.saidWhy')} />
    </FormDialogButton>
  );
}
