import { Button, Flex, Input, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ExportButton } from '../../intake/exports/export-button.tsx';
import { type Item, useList } from '../../ui/api.tsx';
import { StreetFilter, useFilters } from '../../ui/filters.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { SuggestionTags } from '../../ui/tags.tsx';
import { ChildNames } from './child-names.tsx';

type Contact = Item<'listContacts'>;

function useColumns(): [Column<Contact>, ...Column<Contact>[]] {
  const { t } = useTranslation('console');
  return [
    { key: 'on', title: t('contact.on'), show: ({ on }) => on },
    {
      key: 'child',
      title: t('contact.child'),
      show: ({ childIds }) => <ChildNames ids={childIds} />,
    },
    {
      key: 'form',
      title: t('contact.form'),
      show: ({ form, reached, visitor }) => (
        <Flex gap={4} align="center">
          {t(`contact.forms.${form}`)}
          {visitor && <Tag>{t('role.community')}</Tag>}
          {!reached && <Tag color="orange">{t('contact.reachedNo')}</Tag>}
        </Flex>
      ),
    },
    {
      key: 'minutes',
      title: t('contact.duration'),
      show: ({ minutes }) => t('contact.minutesShown', { count: minutes }),
    },
    {
      key: 'suggestions',
      title: t('contact.suggestions'),
      show: ({ suggestions }) => <SuggestionTags codes={suggestions} />,
    },
    { key: 'note', title: t('contact.note'), show: (contact) => <ContactNote contact={contact} /> },
  ];
}

function ContactNote({ contact: { note, highlight, problem } }: { contact: Contact }) {
  const { t } = useTranslation('console');
  return (
    <div className="prose">
      <div>{note}</div>
      {highlight && (
        <Typography.Text type="success">{`${t('contact.highlight')} · ${highlight}`}</Typography.Text>
      )}
      {highlight && problem && <br />}
      {problem && <Typography.Text type="warning">{`${t('contact.problem')} · ${problem}`}</Typography.Text>}
    </div>
  );
}

export function ContactsPage() {
  const { t } = useTranslation('console');
  const { get, set } = useFilters();
  const me = useMe();
  const [, navigate] = useLocation();
  const list = useList('listContacts', {
    query: { pairing: get('pairing'), street: get('street'), month: get('month') },
  });
  return (
    <Page
      title={t('contact.title')}
      actions={
        <>
          {me.is('district', 'street') && (
            <ExportButton list="contacts" filters={{ street: get('street'), month: get('month') }} />
          )}
          <Button type="primary" onClick={() => navigate('/contacts/new')}>
            {t('contact.log')}
          </Button>
        </>
      }
    >
      <Flex wrap gap={8} className="filters">
        {!me.is('volunteer') && <StreetFilter />}
        <Input
          type="month"
          className="filter"
          aria-label={t('filter.month')}
          value={get('month') ?? ''}
          onChange={({ target }) => set('month', target.value)}
        />
      </Flex>
      <Records list={list} columns={useColumns()} />
    </Page>
  );
}
