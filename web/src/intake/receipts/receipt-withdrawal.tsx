/** The guardian’s way out: asks to leave, follows what becomes of it, takes it back. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { ReceiptKey, receiptView } from '../../../../shared/intake/receipts/receipt.ts';
import { wallClock } from '../../../../shared/kernel/instants.ts';
import { api } from '../../public/api.ts';
import { useReceiptRequest } from './use-receipt-request.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';

type Receipt = z.infer<typeof receiptView>;

interface ReceiptWithdrawalProps {
  readonly receipt: Receipt;
  readonly receiptKey: ReceiptKey;
  readonly onChanged: (what: 'leave' | 'takenBack') => Promise<void>;
}

export function ReceiptWithdrawal({ receipt, receiptKey, onChanged }: ReceiptWithdrawalProps) {
  const { t } = useTranslation('public');
  const { withdrawal, mayWithdraw } = receipt;
  if (!withdrawal && !mayWithdraw) return null;
  return (
    <section className="card">
      <h2>{t('withdrawal.title')}</h2>
      {withdrawal && <Course withdrawal={withdrawal} />}
      {withdrawal?.mayTakeBack && (
        <TakeBack receiptKey={receiptKey} onChanged={() => onChanged('takenBack')} />
      )}
      {mayWithdraw && (
        <details className="leave">
          <summary>{t(withdrawal ? 'withdrawal.again' : 'withdrawal.ask')}</summary>
          <WithdrawalForm receiptKey={receiptKey} onSent={() => onChanged('leave')} />
        </details>
      )}
    </section>
  );
}

function Course({ withdrawal }: { withdrawal: NonNullable<Receipt['withdrawal']> }) {
  const { t } = useTranslation('public');
  const { status, statusText, filedAt, investigateBy, reason } = withdrawal;
  return (
    <>
      <p>
        <strong>{statusText}</strong>
      </p>
      <dl className="facts">
        <dt>{t('withdrawal.filedAt')}</dt>
        <dd>{wallClock(filedAt)}</dd>
        {status === 'submitted' && (
          <>
            <dt>{t('withdrawal.due')}</dt>
            <dd>{t('withdrawal.dueBy', { date: investigateBy })}</dd>
          </>
        )}
        {reason && (
          <>
            <dt>{t('withdrawal.districtSays')}</dt>
            <dd>{reason}</dd>
          </>
        )}
      </dl>
    </>
  );
}

interface TakeBackProps {
  readonly receiptKey: ReceiptKey;
  readonly onChanged: () => Promise<void>;
}

function TakeBack({ receiptKey, onChanged }: TakeBackProps) {
  const { t } = useTranslation('public');
  const { request, failure, isBusy } = useReceiptRequest(api.takeBackWithdrawal, onChanged);
  const [isAsking, setAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" className="plain" onClick={() => setAsking(true)}>
        {t('withdrawal.takeBack')}
      </button>
    );
  return (
    <>
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      <p>{t('withdrawal.takeBackAsk')}</p>
      <p className="side-by-side">
        <button type="button" disabled={isBusy} onClick={() => void request(receiptKey)}>
          {t('withdrawal.takeBackSure')}
        </button>
        <button type="button" className="plain" onClick={() => setAsking(false)}>
          {t('receipt.back')}
        </button>
      </p>
    </>
  );
}
