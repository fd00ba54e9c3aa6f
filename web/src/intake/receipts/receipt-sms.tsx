/** Whether the holder of the receipt wants text messages. */
import { useTranslation } from 'react-i18next';
import type { ReceiptKey } from '../../../../shared/intake/receipts/receipt.ts';
import { api } from '../../public/api.ts';
import { useReceiptRequest } from './use-receipt-request.ts';

interface ReceiptSmsProps {
  readonly wantsSms: boolean;
  readonly receiptKey: ReceiptKey;
  readonly onChanged: () => Promise<void>;
}

export function ReceiptSms({ wantsSms, receiptKey, onChanged }: ReceiptSmsProps) {
  const { t } = useTranslation('public');
  const { request, failure, isBusy } = useReceiptRequest(api.chooseSmsByReceipt, onChanged);
  return (
    <section className="card">
      <h2>{t('receipt.sms')}</h2>
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      <p>{wantsSms ? t('receipt.smsWanted') : t('receipt.smsStopped')}</p>
      <button
        type="button"
        className="plain"
        disabled={isBusy}
        onClick={() => void request({ ...receiptKey, wanted: !wantsSms })}
      >
        {wantsSms ? t('receipt.stopSms') : t('receipt.wantSms')}
      </button>
    </section>
  );
}
