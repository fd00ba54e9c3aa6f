/** A request for many accounts: what became of each, and the letters for those who have not signed in yet. */
import { Alert, Flex, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Body, useRead } from '../../ui/api.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useMe } from '../../ui/me.ts';
import { Page } from '../../ui/page.tsx';
import { AccountState, isPast } from './account-state.tsx';
import { LettersButton } from './letters-button.tsx';

type AccountRequest = NonNullable<Body<'getAccountRequest'>>;
type Row = AccountRequest['rows'][number];

const POLL_MS = 2000;

const keyOf = (row: Row) => ('label' in row ? row.memberId : row.fileNumber);

const isUnderWay = ({ status, rows }: AccountRequest) =>
  status === 'running' || rows.some(({ account }) => account?.status === 'wanted');

/** Made, and not signed in with yet, with a code that still counts. */
const withCode = ({ rows }: AccountRequest) =>
  rows.flatMap(({ memberId, account }) =>
    memberId && account?.status === 'made' && account.code && !isPast(account.code.expiresAt)
      ? [memberId]
      : [],
  );

function Outcome({ row, isRunning }: { row: Row; isRunning: boolean }) {
  const { t } = useTranslation('console');
  if ('refused' in row && row.refused)
    return <Typography.Text type="danger">{t(`account.refused.${row.refused}`)}</Typography.Text>;
  if (!row.account && isRunning) return t('account.waiting');
  return (
    <Flex vertical gap={4} align="start">
      <AccountState account={row.account} />
      {'wasMember' in row && row.wasMember && (
        <Typography.Text type="secondary">{t('account.wasMember')}</Typography.Text>
      )}
    </Flex>
  );
}

function Whose({ row }: { row: Row }) {
  if ('label' in row) return row.label;
  const { fileNumber, volunteerId } = row;
  return volunteerId ? <Link href={`/volunteers/${volunteerId}`}>{fileNumber}</Link> : fileNumber;
}

export function AccountRequestPage({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const isDistrict = useMe().is('district');
  const read = useRead(
    'getAccountRequest',
    { path: { id } },
    { pollMs: (request) => (isUnderWay(request) ? POLL_MS : false) },
  );
  return (
    <Loaded query={read}>
      {(request) => (
        <Page
          title={t('account.requestOf', { at: wallClock(request.createdAt) })}
          backTo="/accounts"
          actions={isDistrict && <LettersButton memberIds={withCode(request)} />}
        >
          {request.left > 0 && (
            <Alert className="section" type="warning" title={t('account.left', { count: request.left })} />
          )}
          <Table<Row>
            dataSource={request.rows}
            rowKey={keyOf}
            pagination={{ pageSize: 100, hideOnSinglePage: true }}
            columns={[
              {
                title: t(request.rows.some((row) => 'label' in row) ? 'member.label' : 'child.fileNumber'),
                render: (_, row) => <Whose row={row} />,
              },
              {
                title: t('account.title'),
                render: (_, row) => <Outcome row={row} isRunning={request.status === 'running'} />,
              },
            ]}
          />
        </Page>
      )}
    </Loaded>
  );
}
