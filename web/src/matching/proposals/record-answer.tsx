/** The guardian’s answer by phone or on paper, in the officer’s name. */
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProposalView } from '../../../../shared/matching/proposals/proposal-views.ts';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type SpokenWay, SpokenWayField } from '../../ui/spoken-way-field.tsx';

const ANSWERS = ['agree', 'decline'] as const;

interface Answer {
  readonly answer: (typeof ANSWERS)[number];
  readonly by: SpokenWay;
  readonly reason?: string;
}

/** The street has confirmed, and the family has not answered yet. */
export const awaitsGuardian = ({ status }: Pick<ProposalView, 'status'>) =>
  status === 'streetConfirmed' || status === 'volunteerAgreed';

export function RecordAnswer({ proposal }: { proposal: ProposalView }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const record = useChange('recordGuardianAnswer', dialog.close);
  const { id, version } = proposal;
  return (
    <FormDialogButton<Answer>
      dialog={dialog}
      button={t('recordedWord.record')}
      lead={t('recordedWord.lead')}
      initial={{ answer: 'agree', by: 'phone' }}
      isBusy={record.isPending}
      error={record.error}
      onSend={(body) => record.send({ input: { path: { id }, ifMatch: version, body }, seen: proposal })}
    >
      <AnswerFields />
    </FormDialogButton>
  );
}

function AnswerFields() {
  const { t } = useTranslation('console');
  const isDecline = Form.useWatch('answer') === 'decline';
  return (
    <>
      <Form.Item name="answer" label={t('recordedWord.answer')}>
        <Radio.Group
          options={ANSWERS.map((value) => ({ value, label: t(`recordedWord.answers.${value}`) }))}
        />
      </Form.Item>
      <SpokenWayField />
      {isDecline && <ReasonField label={t('recordedWord.reason')} />}
    </>
  );
}
