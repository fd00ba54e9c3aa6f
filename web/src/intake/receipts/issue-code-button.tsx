/** A new receipt code for the guardian: by letter, which shows it once, or by text message, which shows it to no officer. */
import { App, Form, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { LettersDialog } from '../../ui/letters-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import type { Child } from '../children/child-file.ts';
import { ReceiptLetterPage } from './receipt-letter.tsx';

const WAYS = ['letter', 'sms'] as const;

interface Issue {
  readonly by: (typeof WAYS)[number];
  readonly reason: string;
}

export function IssueCodeButton({ child: { id, fileNumber, maskedName } }: { child: Child }) {
  const { t } = useTranslation('console');
  const { message } = App.useApp();
  const dialog = useDialog();
  const [code, setCode] = useState<string>();
  const issue = useChange('issueReceiptCode', (issued) => {
    dialog.close();
    if (issued.code) setCode(issued.code);
    else void message.success(t('receiptCode.sent'));
  });
  return (
    <>
      <FormDialogButton<Issue>
        dialog={dialog}
        button={t('receiptCode.issue')}
        lead={t('receiptCode.lead')}
        initial={{ by: 'letter' }}
        isBusy={issue.isPending}
        error={issue.error}
        onSend={(body) => issue.send({ input: { path: { id }, body: { for: 'guardian', ...body } } })}
      >
        <Form.Item name="by" label={t('receiptCode.way')}>
          <Radio.Group options={WAYS.map((value) => ({ value, label: t(`receiptCode.ways.${value}`) }))} />
        </Form.Item>
        <ReasonField label={t('receiptCode.reason')} />
      </FormDialogButton>
      <LettersDialog
        isOpen={code !== undefined}
        title={t('receiptLetter.heading')}
        onClose={() => setCode(undefined)}
      >
        {code && (
          <ReceiptLetterPage
            to={t('receiptLetter.guardianOf', { name: maskedName })}
            files={[{ fileNumber, maskedName, code }]}
          />
        )}
      </LettersDialog>
    </>
  );
}
