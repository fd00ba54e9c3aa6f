/** How many changes wait for a second person, beside the place in the menu. */
import { Badge } from 'antd';
import { useRead } from '../../ui/api.tsx';

export function ChangesCount({ label }: { readonly label: string }) {
  const { data } = useRead('listChanges', { query: { status: 'pending', limit: 50 } });
  return (
    <Badge count={data?.items.length ?? 0} size="small" offset={[12, 0]}>
      {label}
    </Badge>
  );
}
