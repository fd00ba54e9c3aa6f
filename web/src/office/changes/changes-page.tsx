/** Changes that need a second person: what waits first, then what was decided. */
import { useTranslation } from 'react-i18next';
import { useList } from '../../ui/api.tsx';
import { Page } from '../../ui/page.tsx';
import { CardList } from '../../ui/records.tsx';
import { ChangeCard } from './change-card.tsx';

export function ChangesPage() {
  const { t } = useTranslation('console');
  const list = useList('listChanges', { query: {} });
  return (
    <Page title={t('changes.title')} lead={t('changes.lead')}>
      <CardList list={list} none={t('changes.none')} card={(change) => <ChangeCard change={change} />} />
    </Page>
  );
}
