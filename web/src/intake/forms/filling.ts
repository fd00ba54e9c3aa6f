/** How a form is being filled in, for the server to tell people from programs (R-IN-31). */
import { type RefObject, useRef } from 'react';
import { type FormGuard, MIN_FILL_SECONDS } from '../../../../shared/intake/forms/form-guard.ts';
import type { Problem } from '../../../../shared/kernel/problem.ts';
import { recall, remember } from './session-store.ts';

export interface Filling {
  /** The field that only programs fill in. */
  readonly trap: RefObject<HTMLInputElement | null>;
  /** What goes along with the form; waits until a person can have filled it in, so that nobody is refused for being quick. */
  readonly guard: () => Promise<FormGuard>;
  /** Whether a program has been at the trap: a person’s password manager for instance, who must not suffer for it. */
  readonly isTrapped: (problem: Problem) => boolean;
  readonly empty: () => void;
  /** The form is a new one from now on. */
  readonly begin: () => void;
}

const pause = (ms: number) => new Promise<void>((fulfil) => setTimeout(fulfil, ms));

export function useFilling(name: string): Filling {
  const trap = useRef<HTMLInputElement>(null);
  // Remembered beside the draft: a form that was filled in before a reload took its time.
  const openedAt = useRef<number>(undefined);
  openedAt.current ??= recall<number>(`${name}.openedAt`);
  const begin = () => {
    openedAt.current = Date.now();
    remember(`${name}.openedAt`, openedAt.current);
  };
  if (openedAt.current === undefined) begin();
  const openMs = () => Date.now() - (openedAt.current ?? Date.now());
  return {
    trap,
    begin,
    empty: () => {
      if (trap.current) trap.current.value = '';
    },
    isTrapped: ({ errors = [] }) => errors.some(({ pointer }) => pointer === '/website'),
    guard: async () => {
      const leftMs = MIN_FILL_SECONDS * 1000 - openMs();
      if (leftMs > 0) await pause(leftMs);
      const seconds = Math.max(MIN_FILL_SECONDS, Math.floor(openMs() / 1000));
      return { website: trap.current?.value ?? '', fillSeconds: seconds };
    },
  };
}
