/** A transfer that awaits its answer: the receiving street accepts or declines, the sending one takes it back. */
import { Alert, Flex, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { ReasonField } from '../../ui/reason-field.tsx';
import { type Child, recordOf } from './child-file.ts';

interface Of {
  readonly child: Child;
}

export function OpenTransfer({ child }: Of) {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const me = useMe();
  const { transfer } = child;
  if (!transfer) return null;
  const receives = me.is('district') || me.streets.includes(transfer.streetCode);
  const to = `${place(transfer.streetCode)} ${place(transfer.communityCode)}`;
  return (
    <Alert
      className="section"
      type="info"
      showIcon
      title={t('transfer.open', { place: to })}
      description={transfer.reason}
      action={
        me.is('district', 'street') && (
          <Flex gap={8} wrap>
            {receives && <AcceptButton child={child} />}
            <DeclineButton child={child} isOurs={me.streets.includes(transfer.streetCode)} />
          </Flex>
        )
      }
    />
  );
}

function AcceptButton({ child }: Of) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const accept = useChange('acceptTransfer', dialog.close);
  return (
    <FormDialogButton<{ detail: string }>
      dialog={dialog}
      type="primary"
      button={t('transfer.accept')}
      title={t('transfer.acceptTitle')}
      isBusy={accept.isPending}
      error={accept.error}
      onSend={(body) => accept.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <Form.Item name="detail" label={t('transfer.detail')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialogButton>
  );
}

function DeclineButton({ child, isOurs }: Of & { readonly isOurs: boolean }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const decline = useChange('declineTransfer', dialog.close);
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      button={t(isOurs ? 'transfer.decline' : 'transfer.takeBack')}
      isBusy={decline.isPending}
      error={decline.error}
      onSend={(body) => decline.send({ input: { ...recordOf(child), body }, seen: child })}
    >
      <ReasonField />
    </FormDialogButton>
  );
}
