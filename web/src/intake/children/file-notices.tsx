/** What somebody who opens the file has to know first: sent back, asked to leave, closed, merged, on its way to another street. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMe } from '../../ui/me.ts';
import type { Child } from './child-file.ts';
import { OpenTransfer } from './open-transfer.tsx';

export function FileNotices({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const isOfficer = useMe().is('district', 'street');
  const { returnReason, closeReason, mergedInto, withdrawalId } = child;
  return (
    <>
      {withdrawalId && isOfficer && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t('withdrawal.onFile')}
          action={<Link href={`/withdrawals/${withdrawalId}`}>{t('withdrawal.open')}</Link>}
        />
      )}
      {child.waitingForConsent?.map((giver) => (
        <Alert
          key={giver}
          className="section"
          type="warning"
          showIcon
          title={t(`consent.awaited.${giver}`)}
        />
      ))}
      {child.consentCarriedOver?.awaits.map((giver) => (
        <Alert key={giver} className="section" type="info" showIcon title={t(`consent.catchUp.${giver}`)} />
      ))}
      {returnReason && (
        <Alert
          className="section"
          type="warning"
          showIcon
          title={t('child.returnReason')}
          description={returnReason}
        />
      )}
      {closeReason && (
        <Alert
          className="section"
          type="info"
          showIcon
          title={t('child.closedBecause')}
          description={closeReason}
          action={mergedInto && <Link href={`/children/${mergedInto}`}>{t('child.mergedInto')}</Link>}
        />
      )}
      <OpenTransfer child={child} />
    </>
  );
}
