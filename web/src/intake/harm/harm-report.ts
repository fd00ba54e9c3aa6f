/** The report of harm of one page: turned on in one tap, sent with the form beside it or by itself, one referral either way. */
import { createContext, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 as uuid } from 'uuid';
import type { HarmMark } from '../../../../shared/intake/harm/harm-report.ts';
import { MAX_WAIT_SECONDS, RETRY_SECONDS } from '../../../../shared/intake/harm/report-waits.ts';
import { isVisible, withoutHarmful } from '../../../../shared/kernel/text/text.ts';
import { type Attempt, attemptOf } from '../forms/attempt.ts';
import { problemIn } from '../forms/server-errors.ts';
import { deliverHarm, pauseSeconds, type SendHarm } from './harm-sending.ts';
import { type HarmState, useHarmState } from './harm-state.ts';

interface HarmSettings {
  /** Under which a report that has not arrived yet is remembered. */
  readonly scope: string;
  /** By the way that has to do with nothing else. */
  readonly send: SendHarm;
}

/** What a form was sent with. */
export interface MarkedAttempt extends Attempt {
  readonly mark?: HarmMark | undefined;
}

interface FormAnswer {
  readonly referralId?: string | undefined;
}

export function useHarmReport({ scope, send }: HarmSettings) {
  const { t } = useTranslation();
  const { state, now, change, begin } = useHarmState(scope);
  const words = () => {
    const note = withoutHarmful(now.current.note).trim();
    return isVisible(note) ? note : t('harm.noWords');
  };

  const fail = (error: unknown) => {
    const problem = problemIn(error);
    const failure = problem?.errors?.[0]?.message ?? problem?.title;
    if (now.current.step !== 'sent') change({ step: 'failed', failure });
  };

  /** By itself, at once. */
  const sendNow = async (): Promise<void> => {
    const { isOn, key, step } = now.current;
    if (!isOn || step === 'sending' || step === 'late' || step === 'sent') return;
    const known = words();
    change({ step: 'sending', tried: known, failure: undefined });
    const late = () => now.current.step === 'sending' && change({ step: 'late' });
    try {
      const stored = await deliverHarm(send, { known, key }, late);
      change({ step: 'sent', key: stored });
    } catch (error) {
      fail(error);
    }
  };
  useAgain(state, () => void sendNow());

  /** What a form that is sent under this key carries; in other words or under another key the report goes by itself. */
  const markFor = (formKey: string): HarmMark | undefined => {
    const { isOn, key, step, tried } = now.current;
    const isSame = step === 'sent' || tried === undefined || tried === words();
    return isOn && formKey === key && isSame ? { suspected: true, note: words() } : undefined;
  };

  /** The first form is sent under the report’s own key. */
  const takeKey = () => {
    const { isSpent, key } = now.current;
    if (!isSpent) change({ isSpent: true });
    return isSpent ? uuid() : key;
  };

  return {
    ...state,
    turnOn: (written = '') => change({ isOn: true, note: now.current.note || written.slice(0, MAX_NOTE) }),
    turnOff: () => change({ isOn: false }),
    write: (note: string) => change({ note }),
    sendNow,
    startAgain: begin,
    markFor,
    /** The next attempt to send the form beside it: one that was sent before goes with what it was sent with. */
    attempt: (last: MarkedAttempt | undefined, body: unknown): MarkedAttempt => {
      const next = attemptOf(last, body, takeKey);
      return next.key === last?.key ? last : { ...next, mark: markFor(next.key) };
    },
    /** Waits for the form beside it no longer than {@link MAX_WAIT_SECONDS}: then, or where it is refused, the report goes by itself. */
    along: async <T extends FormAnswer>(answer: Promise<T>, mark: HarmMark | undefined): Promise<T> => {
      const carries = mark?.note === words();
      let isAnswered = false;
      const late = carries ? pauseSeconds(MAX_WAIT_SECONDS) : Promise.resolve();
      void late.then(() => (isAnswered ? undefined : sendNow()));
      try {
        const reply = await answer;
        isAnswered = true;
        if (carries && reply.referralId) change({ step: 'sent' });
        else void sendNow();
        return reply;
      } catch (error) {
        isAnswered = true;
        void sendNow();
        throw error;
      }
    },
  };
}

/** As the form’s field has it. */
export const MAX_NOTE = 2000;

export type HarmReport = ReturnType<typeof useHarmReport>;

/** Nobody has to press a button for what could not be sent: it goes again after a while, and once the network is back. */
function useAgain({ step, failure }: HarmState, send: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent is read when it is sent
  useEffect(() => {
    // What was refused is refused again.
    if (step !== 'failed' || failure) return;
    const timer = setTimeout(send, RETRY_SECONDS * 1000);
    addEventListener('online', send);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', send);
    };
  }, [step, failure]);
}

const HarmContext = createContext<HarmReport | undefined>(undefined);
/** Around everything where somebody writes about one child. */
export const HarmProvider = HarmContext.Provider;
export const useHarm = () => useContext(HarmContext);
