/** Whom a contact was with. A contact names children by id; their masked names are those of the pairings. */
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../../ui/api.tsx';
import { useMe } from '../../ui/me.ts';

export function ChildNames({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('console');
  const canOpen = useMe().is('district', 'street');
  const pairings = useRead('listPairings', { query: { limit: 200 } }).data?.items ?? [];
  const nameOf = (id: string) => pairings.find(({ childId }) => childId === id)?.childName;
  return (
    <Flex vertical>
      {ids.map((id) =>
        canOpen ? (
          <Link key={id} href={`/children/${id}`}>
            {nameOf(id) ?? t('list.open')}
          </Link>
        ) : (
          <span key={id}>{nameOf(id) ?? '—'}</span>
        ),
      )}
    </Flex>
  );
}
