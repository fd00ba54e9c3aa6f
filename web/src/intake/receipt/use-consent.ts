/** Agrees to a purpose or takes it back, with the receipt; the same again after a lost answer is the same request. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import type { ReceiptKey } from '../../../../shared/intake/receipt.ts';
import { api } from '../../public/api.ts';
import { type Attempt, attemptOf } from '../forms/attempt.ts';
import { problemIn } from '../forms/server-errors.ts';

type Body = Parameters<typeof api.changeConsentByReceipt>[0]['body'];
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** The consent alone, without the receipt that opens it. */
export type ConsentChange = Without<Body, keyof ReceiptKey>;

export function useConsent(receiptKey: ReceiptKey, onChanged: () => Promise<void>) {
  const { t } = useTranslation('public');
  const lastAttempt = useRef<Attempt>(undefined);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const change = async (consent: ConsentChange) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const body: Body = { ...receiptKey, ...consent };
      lastAttempt.current = attemptOf(lastAttempt.current, body, uuid);
      await api.changeConsentByReceipt({ body, idempotencyKey: lastAttempt.current.key });
      // Next time it is another wish, be it in the same words.
      lastAttempt.current = undefined;
      await onChanged();
    } catch (error) {
      setFailure(problemIn(error)?.title ?? t('networkDown'));
    } finally {
      setBusy(false);
    }
  };
  return { change, failure, isBusy };
}
