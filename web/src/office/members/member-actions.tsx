/** What the district may do with a member: change, suspend, let back, invite again, remove. */
import { App, Button, Flex, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberChangeBody } from '../../../../shared/office/members/member.ts';
import { HouseholdButton } from '../../intake/households/household-button.tsx';
import { type Body, type Item, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { ShownCode } from './invite-button.tsx';
import { OfficeFields } from './office-fields.tsx';

type Member = Item<'listMembers'>;

function ChangeButton({ member }: { member: Member }) {
  const { t } = useTranslation('console');
  const dialog = useDialog();
  const { message } = App.useApp();
  const change = useChange('changeMember', (body) => {
    dialog.close();
    if ('changeId' in body) void message.info(t('changes.waits'));
  });
  const { volunteerId, ...initial } = member;
  const send = ({ email, volunteerId: another, ...office }: MemberChangeBody) => {
    const body = { ...office, ...(email && { email }), ...(another && { volunteerId: another }) };
    change.send({ input: { path: { id: member.id }, ifMatch: member.version, body }, seen: member });
  };
  return (
    <FormDialogButton<MemberChangeBody>
      dialog={dialog}
      size="small"
      button={t('member.change')}
      initial={initial}
      isBusy={change.isPending}
      error={change.error}
      onSend={send}
    >
      <OfficeFields isVolunteer={volunteerId !== undefined} />
    </FormDialogButton>
  );
}

function RetryAccountButton({ member }: { member: Member }) {
  const { t } = useTranslation('console');
  const retry = useChange('retryAccount');
  const input = { path: { id: member.id }, ifMatch: member.version };
  return (
    <BusyButton
      size="small"
      type="primary"
      isBusy={retry.isPending}
      onClick={() => retry.send({ input, seen: member })}
    >
      {t('account.again')}
    </BusyButton>
  );
}

/** A new code; whoever has signed in loses what they signed in with, which is asked first. */
function NewCodeButton({ member }: { member: Member }) {
  const { t } = useTranslation('console');
  const [invited, setInvited] = useState<Body<'inviteMemberAgain'>>();
  const again = useChange('inviteMemberAgain', setInvited);
  const send = () =>
    again.send({ input: { path: { id: member.id }, ifMatch: member.version }, seen: member });
  const isAsked = member.status === 'active';
  const label = t(member.account ? 'account.newCode' : 'member.inviteAgain');
  return (
    <>
      <Popconfirm
        title={t('account.newCodeAsk')}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        disabled={!isAsked}
        onConfirm={send}
      >
        <BusyButton size="small" isBusy={again.isPending} {...(!isAsked && { onClick: send })}>
          {label}
        </BusyButton>
      </Popconfirm>
      <ShownCode invited={invited} onClose={() => setInvited(undefined)} />
    </>
  );
}

const isOfficer = ({ roles }: Member) => roles.includes('district') || roles.includes('street');

export function MemberActions({ member }: { member: Member }) {
  const { t } = useTranslation('console');
  const change = useChange('changeMember');
  const remove = useChange('removeMember');
  const { id, version, status } = member;
  if (status === 'removed') return null;
  const about = { path: { id }, ifMatch: version };
  const turn = (to: 'active' | 'suspended') =>
    change.send({ input: { ...about, body: { status: to } }, seen: member });
  return (
    <Flex wrap gap={8} className="actions">
      <ChangeButton member={member} />
      {isOfficer(member) && <HouseholdButton member={member} />}
      {member.account?.status === 'failed' && <RetryAccountButton member={member} />}
      {(status === 'invited' || (status === 'active' && member.account)) && <NewCodeButton member={member} />}
      {status === 'active' && (
        <Button size="small" onClick={() => turn('suspended')}>
          {t('member.suspend')}
        </Button>
      )}
      {status === 'suspended' && (
        <Button size="small" onClick={() => turn('active')}>
          {t('member.reinstate')}
        </Button>
      )}
      <Popconfirm
        title={t('member.removeAsk')}
        okText={t('act.ok')}
        cancelText={t('act.cancel')}
        onConfirm={() => remove.send({ input: about, seen: member })}
      >
        <Button size="small" danger>
          {t('member.remove')}
        </Button>
      </Popconfirm>
    </Flex>
  );
}
