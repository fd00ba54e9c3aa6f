/** The request to leave: why, and in her own words. */
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptKey } from '../../../../shared/intake/receipts/receipt.ts';
import {
  WITHDRAWAL_CAUSES,
  type WithdrawalCause,
} from '../../../../shared/intake/withdrawals/withdrawal-causes.ts';
import { inLanguage } from '../../../../shared/kernel/language.ts';
import { api } from '../../public/api.ts';
import { currentLanguage } from '../../words/language.ts';
import { useFilling } from '../forms/filling.ts';
import { Trap } from '../forms/trap.tsx';
import { HarmOffer } from '../harm/harm-offer.tsx';
import { guardedSend } from './guarded-send.ts';
import { useReceiptRequest } from './use-receipt-request.ts';

const CAUSES = Object.entries(WITHDRAWAL_CAUSES) as [WithdrawalCause, { zh: string; en: string }][]; // by its own keys
const LONGEST_REASON = 500;

interface WithdrawalFormProps {
  readonly receiptKey: ReceiptKey;
  readonly onSent: () => Promise<void>;
}

interface FieldProps<T> {
  readonly value: T;
  readonly isMissing: boolean;
  readonly onValue: (value: T) => void;
}

function Missing({ id, isMissing }: { readonly id: string; readonly isMissing: boolean }) {
  const { t } = useTranslation('public');
  return (
    <p className="error" id={id} role="alert">
      {isMissing && t('required')}
    </p>
  );
}

function CauseField({ value, isMissing, onValue }: FieldProps<WithdrawalCause | ''>) {
  const { t } = useTranslation('public');
  return (
    <div className="field">
      <label htmlFor="withdrawal-cause">{t('withdrawal.cause')}</label>
      <select
        id="withdrawal-cause"
        value={value}
        aria-invalid={isMissing}
        aria-describedby="withdrawal-cause-error"
        onChange={(event) => onValue(event.target.value as WithdrawalCause | '')} // one of the options
      >
        <option value="">{t('form.choose')}</option>
        {CAUSES.map(([cause, words]) => (
          <option key={cause} value={cause}>
            {inLanguage(words, currentLanguage())}
          </option>
        ))}
      </select>
      <Missing id="withdrawal-cause-error" isMissing={isMissing} />
    </div>
  );
}

function ReasonField({ value, isMissing, onValue }: FieldProps<string>) {
  const { t } = useTranslation('public');
  return (
    <div className="field">
      <label htmlFor="withdrawal-reason">{t('withdrawal.reason')}</label>
      <textarea
        id="withdrawal-reason"
        rows={3}
        maxLength={LONGEST_REASON}
        value={value}
        aria-invalid={isMissing}
        aria-describedby="withdrawal-reason-hint withdrawal-reason-error"
        onChange={(event) => onValue(event.target.value)}
      />
      <p className="hint" id="withdrawal-reason-hint">
        {t('withdrawal.reasonHint')}
      </p>
      <Missing id="withdrawal-reason-error" isMissing={isMissing} />
    </div>
  );
}

export function WithdrawalForm({ receiptKey, onSent }: WithdrawalFormProps) {
  const { t } = useTranslation('public');
  const filling = useFilling('withdrawal');
  const send = useRef(
    guardedSend<ReceiptKey & { cause: WithdrawalCause; reason: string }>(api.submitWithdrawal, filling),
  );
  const { request, failure, isBusy } = useReceiptRequest(send.current, onSent);
  const [cause, setCause] = useState<WithdrawalCause | ''>('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (cause !== '' && reason.trim()) void request({ ...receiptKey, cause, reason: reason.trim() });
  };
  return (
    <form noValidate onSubmit={submit}>
      <p>{t('withdrawal.lead')}</p>
      <CauseField value={cause} isMissing={isTried && cause === ''} onValue={setCause} />
      <ReasonField value={reason} isMissing={isTried && !reason.trim()} onValue={setReason} />
      <HarmOffer written={reason} />
      <Trap field={filling.trap} />
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" disabled={isBusy}>
        {isBusy ? t('form.sending') : t('withdrawal.send')}
      </button>
    </form>
  );
}
