/** Invites somebody, and shows the code that is told this once. */
import { Alert, Button, Form, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import type { Office } from '../../../../shared/kernel/members.ts';
import { type Body, useChange } from '../../console/api.tsx';
import { OfficeFields } from './office-fields.tsx';

type Invited = Body<'inviteMember'>;

export function ShownCode({ invited, onClose }: { invited: Invited | undefined; onClose: () => void }) {
  const { t } = useTranslation('console');
  return (
    <Modal
      open={invited !== undefined}
      title={t('member.codeTitle')}
      footer={<Button onClick={onClose}>{t('act.close')}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      {invited && (
        <Alert
          type="info"
          title={t('member.codeLead', { until: wallClock(invited.expiresAt) })}
          description={
            <Typography.Text copyable code>
              {invited.invitationCode}
            </Typography.Text>
          }
        />
      )}
    </Modal>
  );
}

export function InviteButton() {
  const { t } = useTranslation('console');
  const [isOpen, setOpen] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  const [form] = Form.useForm<Office>();
  const invite = useChange('inviteMember', (body) => {
    setOpen(false);
    setInvited(body);
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('member.invite')}
      </Button>
      <Modal
        open={isOpen}
        title={t('member.invite')}
        okText={t('member.invite')}
        cancelText={t('act.cancel')}
        confirmLoading={invite.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={({ email, ...office }) =>
            invite.send({ input: { body: { ...office, ...(email && { email }) } } })
          }
        >
          <OfficeFields />
        </Form>
      </Modal>
      <ShownCode invited={invited} onClose={() => setInvited(undefined)} />
    </>
  );
}
