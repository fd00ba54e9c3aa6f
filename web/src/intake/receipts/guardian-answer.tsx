import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptKey } from '../../../../shared/intake/receipts/receipt.ts';
import { api } from '../../public/api.ts';
import { HarmOffer } from '../harm/harm-offer.tsx';
import { useReceiptRequest } from './use-receipt-request.ts';

interface GuardianAnswerProps {
  readonly receiptKey: ReceiptKey;
  readonly proposalId: string;
  readonly onAnswered: (answer: 'agree' | 'decline') => Promise<void>;
}

function useAnswer({ receiptKey, proposalId, onAnswered }: GuardianAnswerProps) {
  const { request, ...state } = useReceiptRequest(api.answerAsGuardian, ({ answer }) => onAnswered(answer));
  const answer = (answer: 'agree' | 'decline', reason?: string) =>
    request({ ...receiptKey, proposalId, answer, ...(reason && { reason }) });
  return { answer, ...state };
}

export function GuardianAnswer(props: GuardianAnswerProps) {
  const { t } = useTranslation('public');
  const { answer, failure, isBusy } = useAnswer(props);
  const [isDeclining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      {isDeclining ? (
        <div className="field">
          <label htmlFor="decline-reason">{t('receipt.reason')}</label>
          <textarea
            id="decline-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <HarmOffer written={reason} />
          <p className="side-by-side">
            <button type="button" disabled={isBusy} onClick={() => void answer('decline', reason.trim())}>
              {t('receipt.sendDecline')}
            </button>
            <button type="button" className="plain" onClick={() => setDeclining(false)}>
              {t('receipt.back')}
            </button>
          </p>
        </div>
      ) : (
        <>
          <p>
            <strong>{t('receipt.question')}</strong>
          </p>
          <p className="side-by-side">
            <button type="button" disabled={isBusy} onClick={() => void answer('agree')}>
              {t('receipt.agree')}
            </button>
            <button type="button" className="plain" disabled={isBusy} onClick={() => setDeclining(true)}>
              {t('receipt.decline')}
            </button>
          </p>
        </>
      )}
    </>
  );
}
