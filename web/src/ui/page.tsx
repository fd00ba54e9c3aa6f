import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

interface PageProps {
  readonly title: ReactNode;
  readonly lead?: string;
  /** Buttons to the right of the title. */
  readonly actions?: ReactNode;
  readonly backTo?: string;
  readonly children: ReactNode;
}

export function Page({ title, lead, actions, backTo, children }: PageProps) {
  const { t } = useTranslation('console');
  return (
    <>
      {backTo && (
        <Link href={backTo} className="back no-print">
          ‹ {t('act.back')}
        </Link>
      )}
      <Flex justify="space-between" align="center" wrap gap={12} className="page-head">
        <Typography.Title level={3}>{title}</Typography.Title>
        {actions && (
          <Flex gap={8} wrap className="no-print">
            {actions}
          </Flex>
        )}
      </Flex>
      {lead && <Typography.Paragraph type="secondary">{lead}</Typography.Paragraph>}
      {children}
    </>
  );
}
