/** What somebody who opens the file has to know first: sent back, closed, merged, on its way to another street. */
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Child } from './child-file.ts';
import { OpenTransfer } from './open-transfer.tsx';

export function FileNotices({ child }: { child: Child }) {
  const { t } = useTranslation('console');
  const { returnReason, closeReason, mergedInto } = child;
  return (
    <>
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
          title={t('case.closedBecause')}
          description={closeReason}
          action={mergedInto && <Link href={`/children/${mergedInto}`}>{t('case.mergedInto')}</Link>}
        />
      )}
      <OpenTransfer child={child} />
    </>
  );
}
