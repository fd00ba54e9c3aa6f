/** A list of records: a table, or cards where the screen is narrow; or a card of its own for each. */

import { Card, Descriptions, Empty, Flex, Grid, Spin, Table, Typography } from 'antd';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { List } from './api.tsx';
import { BusyButton } from './busy-button.tsx';
import { Loaded } from './loaded.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export interface Column<T> {
  readonly key: string;
  readonly title: string;
  readonly show: (record: T) => ReactNode;
}

function MoreButton({ list }: { readonly list: Omit<List<unknown>, 'items'> }) {
  const { t } = useTranslation('console');
  if (!list.hasNextPage) return null;
  return (
    <BusyButton onClick={() => void list.fetchNextPage()} isBusy={list.isFetchingNextPage}>
      {t('list.more')}
    </BusyButton>
  );
}

interface RecordsProps<T> {
  readonly list: List<T>;
  /** The first column names the record and leads to it. */
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly linkTo?: (record: T) => string;
}

export function Records<T extends { readonly id: string }>({ list, columns, linkTo }: RecordsProps<T>) {
  const { t } = useTranslation('console');
  const isWide = Grid.useBreakpoint().md ?? true;
  const [first, ...others] = columns;
  const heading = (record: T) =>
    linkTo ? <Link href={linkTo(record)}>{first.show(record)}</Link> : first.show(record);
  if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.items) return <Spin size="large" className="centred" />;
  if (list.items.length === 0) return <Empty description={t('list.empty')} />;
  return (
    <>
      {isWide ? (
        <Table<T>
          dataSource={list.items}
          rowKey="id"
          pagination={false}
          columns={[{ ...first, show: heading }, ...others].map(({ key, title, show }) => ({
            key,
            title,
            render: (_, record) => show(record),
          }))}
        />
      ) : (
        <Flex vertical gap={12}>
          {list.items.map((record) => (
            <Card key={record.id} size="small" title={heading(record)}>
              <Descriptions
                column={1}
                size="small"
                items={others.map(({ key, title, show }) => ({ key, label: title, children: show(record) }))}
              />
            </Card>
          ))}
        </Flex>
      )}
      <Flex justify="space-between" align="center" className="below-list">
        <Typography.Text type="secondary">{t('list.shown', { count: list.items.length })}</Typography.Text>
        <MoreButton list={list} />
      </Flex>
    </>
  );
}

interface CardListProps<T> {
  readonly list: List<T>;
  /** What stands there while there is no record. */
  readonly none: string;
  readonly card: (record: T) => ReactNode;
}

export function CardList<T extends { readonly id: string; readonly version: number }>({
  list,
  none,
  card,
}: CardListProps<T>) {
  return (
    <>
      <Loaded query={{ ...list, data: list.items }}>
        {(records) =>
          records.length === 0
            ? none
            : records.map((record) => (
                <Fragment key={`${record.id}-${record.version}`}>{card(record)}</Fragment>
              ))
        }
      </Loaded>
      <Flex justify="center">
        <MoreButton list={list} />
      </Flex>
    </>
  );
}
