/** How many have no account, with what to do about it. */
import { Alert, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRead } from '../../ui/api.tsx';
import { useMe } from '../../ui/me.ts';
import { RequestAccountsButton } from './request-accounts-button.tsx';

export function AccountOverview() {
  const { t } = useTranslation('console');
  const isDistrict = useMe().is('district');
  const { data } = useRead('getAccountSummary', {});
  if (!data?.isMade) return null;
  const { volunteersWithout, activeVolunteers, failed, wanted, notJoined } = data;
  const isComplete = volunteersWithout === 0 && failed === 0;
  return (
    <Alert
      className="section"
      type={isComplete ? 'info' : 'warning'}
      showIcon
      title={t('account.overview', { without: volunteersWithout, all: activeVolunteers })}
      description={
        <Flex vertical gap={8} align="start">
          <span>{t('account.counts', { failed, wanted, notJoined })}</span>
          <Flex gap={12} wrap align="center">
            {isDistrict && <RequestAccountsButton without={volunteersWithout} />}
            <Link href="/accounts">{t('account.requests')}</Link>
          </Flex>
        </Flex>
      }
    />
  );
}
