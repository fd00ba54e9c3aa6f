/** State machines as data: what may happen to a record, each transition with its rule’s number. docs/state-machines.md is drawn from them. */
import type { Bilingual } from './language.ts';
import { type ProblemCode, type Refusal, refuse } from './problem.ts';

/** What happens to a record; where it is in none of the states of `moves`, it is refused. */
export interface MachineEvent<S extends string> extends Bilingual {
  /** `R-IN-03` */
  readonly rule: `R-${string}-${number}`;
  /** From which state to which. */
  readonly moves: Readonly<Partial<Record<S, S>>>;
  readonly refuses: ProblemCode;
}

export interface Machine<S extends string = string> {
  /** What goes through the states. */
  readonly record: Bilingual;
  readonly begins: S;
  readonly states: Readonly<Record<S, Bilingual>>;
  readonly events: Readonly<Record<string, MachineEvent<S>>>;
}

type Targets<T> = T[keyof T];

/** The states that an event may lead to. */
export type TargetOf<M extends Machine, E extends keyof M['events']> = Targets<M['events'][E]['moves']>;

/**
 * The state after the event.
 * @returns the event’s own refusal where the machine does not allow it from this state.
 */
export function nextState<M extends Machine, E extends keyof M['events'] & string>(
  machine: M,
  event: E,
  from: string,
): { readonly to: TargetOf<M, E> } | Refusal {
  const { moves, refuses } = machine.events[event] as MachineEvent<string>;
  const to = moves[from];
  // The table says which states these are; `moves` is read by a state that is only known at run time.
  return to === undefined ? refuse(refuses) : { to: to as TargetOf<M, E> };
}
