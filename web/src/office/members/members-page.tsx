import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { memberLabel } from '../../../../shared/office/members/member.ts';
import { type Item, useList } from '../../ui/api.tsx';
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

/** Whom it is about, in the words that there are. */
const nameOf = (member: Member) => memberLabel(member) ?? member.id;

function useColumns(): [Column<Member>, ...Column<Member>[]] {
  const { t } = useTranslation('console');
  const { place } = useNames();
  const me = useMe();
  const columns: [Column<Member>, ...Column<Member>[]] = [
    { key: 'label', title: t('member.label'), show: nameOf },
    {
      key: 'status',
      title: t('filter.status'),
      show: ({ status }) => <StatusTag status={status} label={t(`member.status.${status}`)} />,
    },
    {
      key: 'roles',
      title: t('member.roles'),
      show: ({ roles }) => (
        <Flex wrap gap={4}>
          {roles.map((role) => (
            <Tag key={role}>{t(`role.${role}`)}</Tag>
          ))}
        </Flex>
      ),
    },
    {
      key: 'streets',
      title: t('member.streets'),
      show: ({ streets }) => streets.map(place).join(t('listSeparator')) || '—',
    },
    {
      key: 'account',
      title: t('account.title'),
      show: ({ account, status }) => <AccountState account={account} isSignedUp={status !== 'invited'} />,
    },
    { key: 'email', title: t('member.email'), show: ({ email }) => email ?? '—' },
    {
      key: 'audit',
      title: t('menu.audit'),
      show: ({ id }) => <Link href={`/audit?member=${id}`}>{t('list.open')}</Link>,
    },
  ];
  // Nobody changes herself (R-KE-33).
  if (me.is('district'))
    columns.push({
      key: 'actions',
      title: t('member.actions'),
      show: (member) => (member.id === me.id ? t('member.yourself') : <MemberActions member={member} />),
    });
  return columns;
}

export function MembersPage() {
  const { t } = useTranslation('console');
  const me = useMe();
  const list = useList('listMembers', { query: {} });
  return (
    <Page title={t('menu.members')} actions={me.is('district') && <InviteButton />}>
      <AccountOverview />
      <Records list={list} columns={useColumns()} />
    </Page>
  );
}
