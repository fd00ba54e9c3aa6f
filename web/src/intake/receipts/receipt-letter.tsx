/** A family’s letter: the code above, what it is for in the middle, the addressee below, so that the code is inside once it is folded. */
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReceiptLetterProps {
  readonly to: string;
  readonly address?: string;
  readonly files: readonly {
    readonly fileNumber: string;
    readonly maskedName: string;
    readonly code: string;
  }[];
}

export function ReceiptLetterPage({ to, address, files }: ReceiptLetterProps) {
  const { t } = useTranslation('console');
  return (
    <section className="letter folded">
      <div className="panel">
        <Typography.Title level={4}>{t('receiptLetter.title')}</Typography.Title>
        {files.map(({ fileNumber, maskedName, code }) => (
          <p key={fileNumber}>
            {t('receiptLetter.child', { name: maskedName, file: fileNumber })}
            <br />
            {t('receiptLetter.code')} <strong className="code">{code}</strong>
          </p>
        ))}
      </div>
      <p className="fold">{t('receiptLetter.foldIn')}</p>
      <div className="panel">
        <p>{t('receiptLetter.use', { address: `${location.origin}/receipt` })}</p>
        <p>{t('receiptLetter.secret')}</p>
      </div>
      <p className="fold">{t('receiptLetter.foldOut')}</p>
      <div className="panel addressee">
        <p>
          {t('receiptLetter.to')} <strong>{to}</strong>
        </p>
        {address && <p>{address}</p>}
      </div>
    </section>
  );
}
