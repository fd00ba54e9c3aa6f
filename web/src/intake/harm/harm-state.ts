/** A report of harm while it is written and sent; it outlives a reload of the page, so that no word of it is lost. */
import { useRef, useState } from 'react';
import { v4 as uuid } from 'uuid';
import { recall, remember } from '../forms/session-store.ts';

export interface HarmState {
  /** Somebody has said that the child may be in danger. */
  readonly isOn: boolean;
  readonly note: string;
  /** The report’s id from now on; the form beside it is sent under it too. */
  readonly key: string;
  /** `late`: not stored yet, and being sent again. */
  readonly step: 'writing' | 'sending' | 'late' | 'failed' | 'sent';
  /** As it was last sent by itself. */
  readonly tried?: string | undefined;
  /** A form was sent under the key. */
  readonly isSpent: boolean;
  /** What the server said against it. */
  readonly failure?: string | undefined;
}

const fresh = (): HarmState => ({ isOn: false, note: '', key: uuid(), step: 'writing', isSpent: false });

/** What was on its way when the page was closed goes again. */
const resumed = (state: HarmState): HarmState =>
  state.step === 'sending' || state.step === 'late' ? { ...state, step: 'failed' } : state;

export function useHarmState(scope: string) {
  const name = `harm.${scope}`;
  const [state, setState] = useState(() => resumed(recall<HarmState>(name) ?? fresh()));
  /** As it is now, for what waits for an answer meanwhile. */
  const now = useRef(state);
  const change = (part: Partial<HarmState>) => {
    now.current = { ...now.current, ...part };
    // What has arrived need not lie in the browser any longer.
    remember(name, now.current.step === 'sent' ? { ...now.current, note: '' } : now.current);
    setState(now.current);
  };
  return { state, now, change, begin: () => change({ ...fresh(), tried: undefined, failure: undefined }) };
}
