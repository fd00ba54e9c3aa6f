/** Sends what a receipt’s holder wishes; the same again after a lost answer is the same request. */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import { type Attempt, attemptOf } from '../forms/attempt.ts';
import { problemIn } from '../forms/server-errors.ts';

type Send<Body> = (input: { readonly body: Body; readonly idempotencyKey: string }) => Promise<unknown>;

/** What is wrong, in the server’s words: field by field, or as a whole. */
function useFailureWords() {
  const { t } = useTranslation('public');
  return (error: unknown): string => {
    const problem = problemIn(error);
    const fields = problem?.errors?.map(({ message }) => message).join(' ');
    return fields || problem?.detail || problem?.title || t('networkDown');
  };
}

export function useReceiptRequest<Body>(send: Send<Body>, onDone: (sent: Body) => Promise<void>) {
  const lastAttempt = useRef<Attempt>(undefined);
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const wordsOf = useFailureWords();

  const request = async (body: Body) => {
    setBusy(true);
    setFailure(undefined);
    try {
      lastAttempt.current = attemptOf(lastAttempt.current, body, uuid);
      await send({ body, idempotencyKey: lastAttempt.current.key });
      // Next time it is another wish, be it in the same words.
      lastAttempt.current = undefined;
      await onDone(body);
    } catch (error) {
      setFailure(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { request, failure, isBusy };
}
