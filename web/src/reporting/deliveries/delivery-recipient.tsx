/** Whom a delivery was for, without a name or an address. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Item } from '../../ui/api.tsx';
import { MemberName } from '../../ui/member-name.tsx';

export function DeliveryRecipient({ recipient }: Pick<Item<'listDeliveries'>, 'recipient'>) {
  const { t } = useTranslation('console');
  const { kind, id } = recipient;
  if (kind === 'member') return <MemberName id={id} />;
  if (kind === 'robot' || kind === 'dutyPhone') return t(`delivery.to.${kind}`);
  const path = kind === 'guardian' ? `/children/${id}` : `/volunteers/${id}`;
  return <Link href={path}>{t(`delivery.to.${kind}`)}</Link>;
}
