/** The end of a file that nobody is proposed to or paired with, and a new beginning of it. */
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from './child-file.ts';

interface Of {
  readonly child: Child;
}

export function CloseButton({ child }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const close = useChange('closeChild', dialog.close);
  return (
    <FormDialogButton<{ reason: string }>
      danger
      dialog={dialog}
      button={t('child.close')}
      isBusy={close.isPending}
      error={close.error}
      onSend={(body) => close.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <ReasonField label={t('child.closeReason')} />
    </FormDialogButton>
  );
}

const AFTER = ['submitted', 'waiting'] as const;

interface Reopening {
  readonly reason: string;
  readonly to: (typeof AFTER)[number];
}

export function ReopenButton({ child }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const reopen = useChange('reopenChild', dialog.close);
  return (
    <FormDialogButton<Reopening>
      dialog={dialog}
      button={t('child.reopen')}
      initial={{ to: 'submitted' }}
      isBusy={reopen.isPending}
      error={reopen.error}
      onSend={(body) => reopen.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <ReasonField />
      <Form.Item name="to" label={t('child.reopenTo')}>
        <Radio.Group options={AFTER.map((value) => ({ value, label: t(`child.reopenAs.${value}`) }))} />
      </Form.Item>
    </FormDialogButton>
  );
}
