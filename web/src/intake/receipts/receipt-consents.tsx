/** What the file is used for, and the guardian’s word on each purpose: given, taken back, given again. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import type { consentView } from '../../../../shared/intake/consents/consent-view.ts';
import type { ReceiptKey } from '../../../../shared/intake/receipts/receipt.ts';
import { dateIn } from '../../../../shared/kernel/instants.ts';
import { api } from '../../public/api.ts';
import { useReceiptRequest } from './use-receipt-request.ts';

type Consent = z.infer<typeof consentView>;
type Body = Parameters<typeof api.changeConsentByReceipt>[0]['body'];
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** The consent alone, without the receipt that opens it. */
type ConsentChange = Without<Body, keyof ReceiptKey>;

interface ReceiptConsentsProps {
  readonly consents: readonly Consent[];
  readonly isChildAsked: boolean;
  readonly receiptKey: ReceiptKey;
  readonly onChanged: () => Promise<void>;
}

export function ReceiptConsents({ consents, isChildAsked, receiptKey, onChanged }: ReceiptConsentsProps) {
  const { t } = useTranslation('public');
  const { request, failure, isBusy } = useReceiptRequest(api.changeConsentByReceipt, onChanged);
  return (
    <section className="card">
      <h2>{t('receipt.consents')}</h2>
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      {consents.map((consent) => (
        <OneConsent
          key={consent.purpose}
          consent={consent}
          isChildAsked={isChildAsked}
          isBusy={isBusy}
          onChange={(wish) => void request({ ...receiptKey, ...wish })}
        />
      ))}
    </section>
  );
}

interface OneConsentProps {
  readonly consent: Consent;
  readonly isChildAsked: boolean;
  readonly isBusy: boolean;
  readonly onChange: (wish: ConsentChange) => void;
}

function useStateWords({ isInForce, agreedAt, withdrawnAt }: Consent): string {
  const { t } = useTranslation('public');
  if (isInForce && agreedAt) return t('consent.inForce', { date: dateIn(agreedAt) });
  return withdrawnAt ? t('consent.withdrawn', { date: dateIn(withdrawnAt) }) : t('consent.notGiven');
}

function OneConsent(props: OneConsentProps) {
  const { consent } = props;
  const { t } = useTranslation('public');
  const state = useStateWords(consent);
  return (
    <div className="purpose">
      <h3>
        {t(`consent.purpose.${consent.purpose}`)}
        <span className={consent.isInForce ? 'given' : 'not-given'}>{state}</span>
      </h3>
      {consent.isOutdated && <p className="hint">{t('consent.outdated')}</p>}
      {consent.isAskedFor && <Give {...props} />}
      {consent.isInForce && <Withdraw {...props} />}
    </div>
  );
}

function Give({ consent, isChildAsked, isBusy, onChange }: OneConsentProps) {
  const { t } = useTranslation('public');
  const { purpose, noticeVersion, isOutdated, text } = consent;
  return (
    <details open={isOutdated}>
      <summary>{t('consent.read')}</summary>
      <p className="consent-text">{text}</p>
      <p className="hint">{t('consent.version', { version: noticeVersion })}</p>
      {isChildAsked && <p className="hint">{t('consent.childAsked')}</p>}
      <button
        type="button"
        disabled={isBusy}
        onClick={() => onChange({ purpose, agreed: true, noticeVersion })}
      >
        {isOutdated ? t('consent.giveAgain') : t('consent.give')}
      </button>
    </details>
  );
}

function Withdraw({ consent: { purpose, onWithdrawal }, isBusy, onChange }: OneConsentProps) {
  const { t } = useTranslation('public');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const id = `withdraw-${purpose}`;
  if (!isOpen)
    return (
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        {t('consent.withdraw')}
      </button>
    );
  const wish = { purpose, agreed: false as const, ...(reason.trim() && { reason: reason.trim() }) };
  return (
    <div className="field">
      <p>{onWithdrawal}</p>
      <label htmlFor={id}>{t('consent.reason')}</label>
      <textarea id={id} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      <p className="side-by-side">
        <button type="button" disabled={isBusy} onClick={() => onChange(wish)}>
          {t('consent.sure')}
        </button>
        <button type="button" className="plain" onClick={() => setOpen(false)}>
          {t('receipt.back')}
        </button>
      </p>
    </div>
  );
}
