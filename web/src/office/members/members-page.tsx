import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { roleSchema } from '../../../../shared/kernel/roles.ts';
import { accountStates } from '../../../../shared/office/accounts/account.ts';
import { memberLabel } from '../../../../shared/office/members/member.ts';
import { type Item, useList } from '../../ui/api.tsx';
import { ChoiceFilter, useFilters } from '../../ui/filters.tsx';
import { useMe } from '../../ui/me.ts';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { StatusTag } from '../../ui/tags.tsx';
import { AccountOverview } from '../accounts/account-overview.tsx';
import { AccountState } from '../accounts/account-state.tsx';
import { InviteButton } from './invite-button.tsx';
import { MemberActions } from './member-actions.tsx';

type Member = Item<'listMembers'>;

/** Whom it is about, in the words that there are; a volunteer’s leads to the file. */
function MemberLabel({ member }: { member: Member }) {
  const name = memberLabel(member) ?? member.id;
  const { volunteerId } = member;
  return volunteerId ? <Link href={`/volunteers/${volunteerId}`}>{name}</Link> : name;
}

/** Nobody changes themselves (R-KE-33). */
function Actions({ member }: { member: Member }) {
  const { t } = useTranslation('console');
  const me = useMe();
  return (
    <Flex vertical gap={8}>
      {member.id === me.id ? t('member.yourself') : <MemberActions member={member} />}
      <Link href={`/audit?member=${member.id}`}>{t('member.audit')}</Link>
    </Flex>
  );
}

/** Among hundreds of volunteers the few officers are not found by turning pages. */
function MemberFilters() {
  const { t } = useTranslation('console');
  const roles = roleSchema.options.map((value) => ({ value, label: t(`role.${value}`) }));
  const accounts = accountStates.map((value) => ({ value, label: t(`account.state.${value}`) }));
  return (
    <Flex wrap gap={8} className="filters">
      <ChoiceFilter name="role" label={t('member.roles')} options={roles} />
      <ChoiceFilter name="account" label={t('account.title')} options={accounts} />
    </Flex>
  );
}

function useColumns(): [Column<Member>, ...Column<Member>[]] {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const me = useMe();
  const columns: [Column<Member>, ...Column<Member>[]] = [
    { key: 'label', title: t('member.label'), show: (member) => <MemberLabel member={member} /> },
    {
      key: 'status',
      title: t('filter.status'),
      show: ({ status }) => <StatusTag status={status} label={t(`member.status.${status}`)} />,
    },
    {
      key: 'roles',
      title: t('member.roles'),
      show: ({ roles, streets, communities }) => (
        <Flex wrap gap={4} align="center" className="place">
          {roles.map((role) => (
            <Tag key={role}>{t(`role.${role}`)}</Tag>
          ))}
          {streets.length + communities.length > 0 && (
            <Typography.Text type="secondary">
              {[...streets, ...communities].map(place).join(t('listSeparator'))}
            </Typography.Text>
          )}
        </Flex>
      ),
    },
    {
      key: 'account',
      title: t('account.title'),
      show: ({ account, status }) => (
        <AccountState account={account} isSignedUp={status === 'active' || status === 'suspended'} />
      ),
    },
    {
      key: 'email',
      title: t('member.email'),
      show: ({ email }) => <div className="address">{email ?? '—'}</div>,
    },
  ];
  if (me.is('district'))
    columns.push({
      key: 'actions',
      title: t('member.actions'),
      show: (member) => <Actions member={member} />,
    });
  return columns;
}

export function MembersPage() {
  const { t } = useTranslation('console');
  const me = useMe();
  const { get } = useFilters();
  const role = roleSchema.options.find((one) => one === get('role'));
  const account = accountStates.find((one) => one === get('account'));
  const list = useList('listMembers', { query: { role, account } });
  return (
    <Page title={t('menu.members')} actions={me.is('district') && <InviteButton />}>
      <AccountOverview />
      <MemberFilters />
      <Records list={list} columns={useColumns()} />
    </Page>
  );
}
