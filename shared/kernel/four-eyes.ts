/** Some decisions take two people: withdrawals, erasures, stories. */
import { type Refusal, refuse } from './problem.ts';

/** R-KE-01: Nobody approves what they proposed, investigated or requested themselves. */
export const refuseSamePerson = (actor: { readonly id: string }, proposedBy: string): Refusal | undefined =>
  actor.id === proposedBy ? refuse('samePerson') : undefined;
