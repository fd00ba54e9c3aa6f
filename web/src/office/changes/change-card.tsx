/** One change: what it would alter, who proposed it, and the decision where it is this person’s. */
import { Card, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Item, useChange } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { AnotherPersonNotice, StepForAnother } from '../../ui/for-another.tsx';
import { FormDialogButton, useDialog } from '../../ui/form-dialog.tsx';
import { useMe } from '../../ui/me.ts';
import { MemberName } from '../../ui/member-name.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { describedSettings } from './described-change.tsx';

export type Change = Item<'listChanges'>;

function Alterations({ change: { kind, from = '', to, memberIds = [] } }: { readonly change: Change }) {
  const { t } = useTranslation('console');
  if (kind !== 'settings')
    return (
      <Facts
        facts={{
          [t('changes.member')]: memberIds.map((id) => <MemberName key={id} id={id} />),
          [t('changes.before')]: from || '—',
          [t('changes.after')]: to,
        }}
      />
    );
  const before = new Map(describedSettings(from).map(({ label, value }) => [label, value]));
  const facts = describedSettings(to).map(({ label, value }) => [
    label,
    `${before.get(label) ?? '—'} → ${value}`,
  ]);
  return <Facts facts={Object.fromEntries(facts)} />;
}

function RejectButton({ change, label }: { readonly change: Change; readonly label: string }) {
  const dialog = useDialog();
  const reject = useChange('rejectChange', dialog.close);
  const about = { path: { id: change.id }, ifMatch: change.version };
  return (
    <FormDialogButton<{ reason: string }>
      dialog={dialog}
      button={label}
      isBusy={reject.isPending}
      error={reject.error}
      onSend={(body) => reject.send({ input: { ...about, body }, seen: change })}
    >
      <ReasonField />
    </FormDialogButton>
  );
}

function Decision({ change }: { readonly change: Change }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const approve = useChange('approveChange');
  if (!me.is('district')) return null;
  const isOwn = change.anotherPerson !== undefined;
  const input = { path: { id: change.id }, ifMatch: change.version };
  return (
    <>
      <AnotherPersonNotice grounds={change.anotherPerson} steps={['approveChange']} />
      <Flex wrap gap={8} className="actions">
        <StepForAnother grounds={change.anotherPerson} step="approveChange">
          <BusyButton
            type="primary"
            isBusy={approve.isPending}
            onClick={() => approve.send({ input, seen: change })}
          >
            {t('changes.approve')}
          </BusyButton>
        </StepForAnother>
        <RejectButton change={change} label={t(isOwn ? 'changes.withdraw' : 'changes.reject')} />
      </Flex>
    </>
  );
}

export function ChangeCard({ change }: { readonly change: Change }) {
  const { t } = useTranslation('console');
  const { kind, status, proposedBy, proposedAt, expiresAt, decided } = change;
  const facts = {
    [t('filter.status')]: <StatusTag status={status} label={t(`changes.status.${status}`)} />,
    [t('changes.proposedBy')]: <MemberName id={proposedBy} />,
    [t('changes.proposedAt')]: wallClock(proposedAt),
    ...(status === 'pending' && { [t('changes.expiresAt')]: wallClock(expiresAt) }),
    ...(decided && { [t('changes.decidedAt')]: wallClock(decided.at) }),
    ...(decided?.by && { [t('changes.decidedBy')]: <MemberName id={decided.by} /> }),
  };
  return (
    <Card className="section" title={t(`changes.kind.${kind}`)}>
      <Flex vertical gap={12}>
        <Alterations change={change} />
        <Facts facts={facts} texts={decided?.reason ? { [t('reason')]: decided.reason } : {}} />
        {status === 'pending' && <Decision change={change} />}
      </Flex>
    </Card>
  );
}
