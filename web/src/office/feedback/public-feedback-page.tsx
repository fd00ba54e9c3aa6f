/** Feedback on this system from the pages without sign-in: one text, and nothing of who writes it. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import { useHistoryState } from 'wouter/use-browser-location';
import { problemIn } from '../../intake/forms/server-errors.ts';
import { api } from '../../public/api.ts';

type Step = 'writing' | 'sending' | 'sent' | 'failed';
const LONGEST = 2000;

export function PublicFeedbackPage() {
  const { t } = useTranslation('public');
  const { from: page } = useHistoryState<{ from?: string }>() ?? {};
  const [step, setStep] = useState<Step>('writing');
  const [failure, setFailure] = useState('');
  const [text, setText] = useState('');
  // The same again, after a lost answer, is one.
  const [key, setKey] = useState(() => uuid());
  const isMissing = step === 'failed' && text.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setFailure('');
    if (text.trim() === '') return setStep('failed');
    setStep('sending');
    try {
      await api.submitFeedback({ body: { text, ...(page && { page }) }, idempotencyKey: key });
      setStep('sent');
    } catch (error) {
      setFailure(problemIn(error)?.errors?.[0]?.message ?? problemIn(error)?.title ?? t('feedback.failed'));
      setStep('failed');
    }
  };
  const again = () => {
    setKey(uuid());
    setText('');
    setStep('writing');
  };
  if (step === 'sent')
    return (
      <section className="card sent" role="status">
        <h1>{t('feedback.sent')}</h1>
        <button type="button" className="plain" onClick={again}>
          {t('feedback.another')}
        </button>
      </section>
    );
  return (
    <form noValidate onSubmit={(event) => void send(event)}>
      <h1>{t('feedback.title')}</h1>
      <p className="lead">{t('feedback.lead')}</p>
      <section className="card">
        <div className="field">
          <label htmlFor="feedback">{t('feedback.text')}</label>
          <textarea
            id="feedback"
            rows={5}
            maxLength={LONGEST}
            value={text}
            aria-required="true"
            aria-invalid={isMissing}
            aria-describedby="feedback-hint feedback-error"
            onChange={(event) => setText(event.target.value)}
          />
          <p className="hint" id="feedback-hint">
            {t('feedback.textHint')}
          </p>
          <p className="error" id="feedback-error" role="alert">
            {isMissing && t('feedback.missing')}
          </p>
        </div>
        {page && (
          <p className="hint">
            {t('feedback.about')} {page}
          </p>
        )}
      </section>
      {failure && (
        <p className="notice bad" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" className="wide" disabled={step === 'sending'}>
        {t(step === 'sending' ? 'feedback.sending' : 'feedback.send')}
      </button>
      <p className="hint">{t('feedback.anonymous')}</p>
    </form>
  );
}
