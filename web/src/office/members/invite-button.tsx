/** Invites somebody, and shows the code that is told this once. */
import { Alert, Button, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import type { InvitationBody } from '../../../../shared/office/members/member.ts';
import { type Body, useChange } from '../../ui/api.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { OfficeFields } from './office-fields.tsx';

type Invited = Body<'inviteMember'>;

export function ShownCode({ invited, onClose }: { invited: Invited | undefined; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Modal
      open={invited !== undefined}
      title={t(invited?.account ? 'account.codeTitle' : 'member.codeTitle')}
      footer={<Button onClick={onClose}>{t('act.close')}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      {invited && (
        <Alert
          type="info"
          title={t(invited.account ? 'account.codeLead' : 'member.codeLead', {
            until: wallClock(invited.expiresAt),
          })}
          description={
            <>
              <Typography.Text copyable code>
                {invited.invitationCode}
              </Typography.Text>
              {invited.awaitsChangeId && <p>{t('member.awaitsApproval')}</p>}
            </>
          }
        />
      )}
    </Modal>
  );
}

export function InviteButton() {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const [invited, setInvited] = useState<Invited>();
  const invite = useChange('inviteMember', (body) => {
    dialog.close();
    setInvited(body);
  });
  return (
    <>
      <FormDialogButton<InvitationBody>
        type="primary"
        dialog={dialog}
        button={t('member.invite')}
        isBusy={invite.isPending}
        error={invite.error}
        onSend={({ email, ...office }) =>
          invite.send({ input: { body: { ...office, ...(email && { email }) } } })
        }
      >
        <OfficeFields />
      </FormDialogButton>
      <ShownCode invited={invited} onClose={() => setInvited(undefined)} />
    </>
  );
}
