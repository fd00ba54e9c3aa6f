/** Whom a delivery was for, without a name or an address. */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Item } from '../../ui/api.tsx';
import { MemberName } from '../../ui/member-name.tsx';

export function DeliveryRecipient({ recipient }: Pick<Item<'listDeliveries'>, 'recipient'>) {
  const { t } = useTranslation('console');
  const { kind, id, fileNumber } = recipient;
  if (kind === 'member') return <MemberName id={id} />;
  if (kind === 'robot' || kind === 'dutyPhone') return t(`delivery.to.${kind}`);
  const path = kind === 'guardian' ? `/children/${id}` : `/volunteers/${id}`;
  const who = t(`delivery.to.${kind}`);
  return <Link href={path}>{fileNumber ? t('delivery.ofFile', { who, fileNumber }) : who}</Link>;
}
