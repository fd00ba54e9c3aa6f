/** Everything that ever happened to a file, from its beginning. */
import { Card, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { type Item, useList } from '../../ui/api.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';

type Entry = Item<'getTimeline'>;

export function ChildTimeline({ id }: { id: string }) {
  const { t } = useTranslation('console');
  const list = useList('getTimeline', { path: { id }, query: { limit: 100 } });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  return (
    <Card className="section" title={t('child.timeline')}>
      <Loaded query={{ ...list, data: list.items }}>
        {(entries) => (
          <Timeline
            items={entries.map((entry) => ({
              key: entry.id,
              content: <OneEntry entry={entry} isOfMerged={entry.childId !== id} />,
            }))}
          />
        )}
      </Loaded>
      {hasNextPage && (
        <BusyButton isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('list.more')}
        </BusyButton>
      )}
    </Card>
  );
}

function OneEntry({ entry, isOfMerged }: { entry: Entry; isOfMerged: boolean }) {
  const { t } = useTranslation('console');
  const { at, by, text, from, to, reason } = entry;
  const way = from && to ? `${from} → ${to}` : (to ?? from);
  return (
    <>
      <div>
        {text}
        {way && <Typography.Text type="secondary">{t('inParentheses', { text: way })}</Typography.Text>}
      </div>
      {reason && <div>{t('reasonIs', { reason })}</div>}
      <Typography.Text type="secondary">
        {wallClock(at)} · {by}
        {isOfMerged && ` · ${t('child.mergedFile')}`}
      </Typography.Text>
    </>
  );
}
