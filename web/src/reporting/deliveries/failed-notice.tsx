/** Above every page, so that it is seen also where the mail itself is what fails: how many deliveries have failed. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useRead } from '../../ui/api.tsx';
import { useMe } from '../../ui/me.ts';

/** More are not counted: nobody does them one after the other on one day. */
const COUNTED = 50;

function FailedCount() {
  const { t } = useTranslation('console');
  const [path] = useLocation();
  const { data } = useRead('listDeliveries', { query: { limit: COUNTED } });
  const count = data?.items.length ?? 0;
  if (count === 0 || path === '/deliveries') return null;
  return (
    <Alert
      className="section no-print"
      type="warning"
      showIcon
      title={t('delivery.failed', { shown: data?.next ? `${count}+` : String(count) })}
      action={<Link href="/deliveries">{t('delivery.open')}</Link>}
    />
  );
}

export const FailedNotice = () => (useMe().is('district', 'street') ? <FailedCount /> : null);
