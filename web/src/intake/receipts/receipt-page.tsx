/** How far a form has come, for whoever has its receipt code and the phone’s last four digits. */
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import type { ReceiptKey } from '../../../../shared/intake/receipts/receipt.ts';
import { api } from '../../public/api.ts';
import { problemIn } from '../forms/server-errors.ts';
import { ReceiptStatus } from './receipt-status.tsx';
import { ResubmitSurvey, startResubmission } from './resubmit-survey.tsx';

type Receipt = Awaited<ReturnType<typeof api.lookUpReceipt>>['body'];

function useLookup() {
  const { t, i18n } = useTranslation('public');
  const [found, setFound] = useState<{ key: ReceiptKey; receipt: Receipt }>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const lookUp = async (key: ReceiptKey) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { body } = await api.lookUpReceipt({ body: key });
      setFound({ key, receipt: body });
    } catch (error) {
      const problem = problemIn(error);
      setFound(undefined);
      setFailure(
        problem?.status === 404
          ? t('receipt.notFound')
          : (problem?.detail ?? problem?.title ?? t('networkDown')),
      );
    } finally {
      setBusy(false);
    }
  };
  // The server’s words come in the language they were asked for in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each change of language
  useEffect(() => {
    if (found) void lookUp(found.key);
  }, [i18n.language]);
  return { found, failure, isBusy, lookUp };
}

export function ReceiptPage() {
  const { t } = useTranslation('public');
  const { found, failure, isBusy, lookUp } = useLookup();
  const [isMending, setMending] = useState(false);
  if (found && isMending) {
    const read = (key: ReceiptKey) => {
      setMending(false);
      void lookUp(key);
    };
    return <ResubmitSurvey receiptKey={found.key} onResubmitted={read} onBack={() => read(found.key)} />;
  }
  return (
    <>
      <h1>{t('receipt.title')}</h1>
      <p className="lead">{t('receipt.lead')}</p>
      <KeyForm isBusy={isBusy} onKey={(key) => void lookUp(key)} />
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      {found && (
        <ReceiptStatus
          receipt={found.receipt}
          receiptKey={found.key}
          onAnswered={() => lookUp(found.key)}
          onMend={() => {
            startResubmission(found.key);
            setMending(true);
          }}
        />
      )}
    </>
  );
}

interface KeyFormProps {
  readonly isBusy: boolean;
  readonly onKey: (key: ReceiptKey) => void;
}

const LAST_4 = /^\d{4}$/;

function KeyForm({ isBusy, onKey }: KeyFormProps) {
  const { t } = useTranslation('public');
  const [search] = useSearchParams();
  const [receiptCode, setCode] = useState(search.get('code') ?? '');
  const [phoneLast4, setDigits] = useState('');
  const [isTried, setTried] = useState(false);
  const isCodeMissing = isTried && receiptCode.trim() === '';
  const areDigitsWrong = isTried && !LAST_4.test(phoneLast4);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (receiptCode.trim() !== '' && LAST_4.test(phoneLast4))
      onKey({ receiptCode: receiptCode.trim(), phoneLast4 });
  };
  return (
    <form className="card" noValidate onSubmit={submit}>
      <div className="field">
        <label htmlFor="receipt-code">{t('receipt.code')}</label>
        <input
          id="receipt-code"
          className="code"
          autoCapitalize="characters"
          autoComplete="off"
          aria-invalid={isCodeMissing}
          aria-describedby="receipt-code-hint receipt-code-error"
          value={receiptCode}
          onChange={(event) => setCode(event.target.value)}
        />
        <p className="hint" id="receipt-code-hint">
          {t('receipt.codeHint')}
        </p>
        <p className="error" id="receipt-code-error" role="alert">
          {isCodeMissing && t('receipt.codeMissing')}
        </p>
      </div>
      <div className="field">
        <label htmlFor="phone-last4">{t('receipt.phoneLast4')}</label>
        <input
          id="phone-last4"
          className="code"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          aria-invalid={areDigitsWrong}
          aria-describedby="phone-last4-error"
          value={phoneLast4}
          onChange={(event) => setDigits(event.target.value.trim())}
        />
        <p className="error" id="phone-last4-error" role="alert">
          {areDigitsWrong && t('receipt.phoneLast4Error')}
        </p>
      </div>
      <button type="submit" className="wide" disabled={isBusy}>
        {isBusy ? t('receipt.searching') : t('receipt.search')}
      </button>
    </form>
  );
}
