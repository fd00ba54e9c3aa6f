/** A receipt code to be given to somebody. */
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

export function ReceiptNotice({ lead, receiptCode }: { lead: string; receiptCode: string }) {
  const { t } = useTranslation('console');
  return (
    <>
      <Typography.Paragraph>{lead}</Typography.Paragraph>
      <Typography.Paragraph>
        {t('referral.receiptCode')}{' '}
        <Typography.Text strong copyable>
          {receiptCode}
        </Typography.Text>
      </Typography.Paragraph>
    </>
  );
}
