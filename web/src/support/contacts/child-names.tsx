/** Whom a contact was with. A contact names children by id; their masked names are those of the pairings. */
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../../ui/api.tsx';
import { useMe } from '../../ui/me.ts';

/** Volunteers and officers know them by the pairings, community workers by the files of their communities. */
function useChildNames(): (id: string) => string | undefined {
  const { isVisitor } = useMe();
  const query = { limit: 200 };
  const pairings = useRead('listPairings', { query }, { isSkipped: isVisitor }).data?.items ?? [];
  const files = useRead('listChildren', { query }, { isSkipped: !isVisitor }).data?.items ?? [];
  return (id) =>
    pairings.find(({ childId }) => childId === id)?.childName ??
    files.find((file) => file.id === id)?.maskedName;
}

export function ChildNames({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('console');
  const me = useMe();
  const canOpen = me.is('district', 'street', 'community');
  const nameOf = useChildNames();
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
