/** The audit log: who did what to which record, and whether the log is as it was sealed. */
import { Button, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { findAction } from '../../../../shared/all-actions.ts';
import { AUDIT_FAMILIES } from '../../../../shared/kernel/audit-action.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { describeAuditEntry } from '../../../../shared/reporting/audit/describe-entry.ts';
import { FAMILY_WORDS } from '../../../../shared/reporting/audit/words.ts';
import { type Item, useList } from '../../ui/api.tsx';
import { ChoiceFilter, DayFilter, useFilters } from '../../ui/filters.tsx';
import { Page } from '../../ui/page.tsx';
import { type Column, Records } from '../../ui/records.tsx';
import { currentLanguage } from '../../words/language.ts';
import { ChainState } from './chain-state.tsx';

type Entry = Item<'listAuditEntries'>;

const described = (entry: Entry) => describeAuditEntry(entry, findAction, currentLanguage());

const familyOptions = () =>
  AUDIT_FAMILIES.map((value) => ({ value, label: inLanguage(FAMILY_WORDS[value], currentLanguage()) }));

/** The console’s own page of a record, where there is one. */
const SUBJECT_PATHS: Readonly<Record<string, string>> = {
  child: '/children',
  volunteer: '/volunteers',
  run: '/match-runs',
  import: '/imports',
  digest: '/digests',
};

interface CodeProps {
  readonly id: string;
  /** Shows only what is of this one. */
  readonly narrow: string;
  readonly onNarrow: () => void;
}

/** The id below a name, and a way to see only its own. */
function Code({ id, narrow, onNarrow }: CodeProps) {
  return (
    <>
      <Typography.Text type="secondary" className="code">
        {id}
      </Typography.Text>
      <Button type="link" size="small" className="inline-button" onClick={onNarrow}>
        {narrow}
      </Button>
    </>
  );
}

function Subject({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('console');
  const { set } = useFilters();
  const { kind, id } = entry.subject;
  const path = SUBJECT_PATHS[kind];
  const name = described(entry).about;
  return (
    <Flex vertical align="start">
      {path ? <Link href={`${path}/${id}`}>{name}</Link> : name}
      <Code id={id} narrow={t('audit.onlyThis')} onNarrow={() => set('subject', `${kind}:${id}`)} />
    </Flex>
  );
}

function Actor({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('console');
  const { set } = useFilters();
  const { by, memberLabel } = entry;
  const { who } = described(entry);
  if (by.kind !== 'member') return who;
  return (
    <Flex vertical align="start">
      {memberLabel ?? who}
      {memberLabel && memberLabel !== who && <Typography.Text type="secondary">{who}</Typography.Text>}
      <Code id={by.memberId} narrow={t('audit.onlyThem')} onNarrow={() => set('member', by.memberId)} />
    </Flex>
  );
}

function Details({ entry }: { readonly entry: Entry }) {
  const { change, why } = described(entry);
  if (!change && !why) return '—';
  return (
    <Flex vertical className="long-words">
      {change && <Typography.Text type="secondary">{change}</Typography.Text>}
      {why}
    </Flex>
  );
}

function useColumns(): [Column<Entry>, ...Column<Entry>[]] {
  const { t } = useTranslation('console');
  return [
    { key: 'at', title: t('audit.at'), show: ({ at }) => wallClock(at) },
    { key: 'action', title: t('audit.action'), show: (entry) => described(entry).what },
    { key: 'subject', title: t('audit.subject'), show: (entry) => <Subject entry={entry} /> },
    { key: 'by', title: t('audit.by'), show: (entry) => <Actor entry={entry} /> },
    { key: 'details', title: t('audit.details'), show: (entry) => <Details entry={entry} /> },
  ];
}

export function AuditPage() {
  const { t } = useTranslation('console');
  const { get, set } = useFilters();
  const [subject, member] = [get('subject'), get('member')];
  const family = AUDIT_FAMILIES.find((one) => one === get('family'));
  const query = { subject, member, family, from: get('from'), to: get('to') };
  const list = useList('listAuditEntries', { query });
  return (
    <Page title={t('menu.audit')}>
      <ChainState />
      <Flex wrap gap={8} className="filters">
        <ChoiceFilter name="family" label={t('audit.family')} options={familyOptions()} />
        <DayFilter name="from" label={t('audit.from')} />
        <DayFilter name="to" label={t('audit.to')} />
        {subject && (
          <Button onClick={() => set('subject', undefined)}>{t('audit.allSubjects', { subject })}</Button>
        )}
        {member && (
          <Button onClick={() => set('member', undefined)}>{t('audit.allMembers', { member })}</Button>
        )}
      </Flex>
      <Records list={list} columns={useColumns()} />
    </Page>
  );
}
