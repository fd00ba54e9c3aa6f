/** Changes that need a second person: what waits first, then what was decided. */
import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useList } from '../../ui/api.tsx';
import { Page } from '../../ui/page.tsx';
import { ChangeCard } from './change-card.tsx';

export function ChangesPage() {
  const { t } = useTranslation('console');
  const { items, hasNextPage, fetchNextPage, isFetching } = useList('listChanges', { query: {} });
  return (
    <Page title={t('changes.title')} lead={t('changes.lead')}>
      {items?.length === 0 && t('changes.none')}
      {items?.map((change) => (
        <ChangeCard key={`${change.id}-${change.version}`} change={change} />
      ))}
      {hasNextPage && (
        <Flex justify="center">
          <Button loading={isFetching} onClick={() => void fetchNextPage()}>
            {t('list.more')}
          </Button>
        </Flex>
      )}
    </Page>
  );
}
