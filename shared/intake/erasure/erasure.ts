/** Rule 8: An erasure removes the identity for good and leaves the statistics as they are. It takes two people, or the end of retention. */
import * as z from 'zod';
import { communityCode, type StreetCode } from '../../kernel/ids.ts';
import { type Instant, instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { type Refusal, refuse } from '../../kernel/problem.ts';

/** What stands where a name or a text was. */
export const ERASED = '*';

const runningSchema = z.object({
  step: z.literal('running'),
  at: instantSchema,
  /** The member who carried it out; absent where the retention clock did. */
  by: z.string().optional(),
});

export const erasureSchema = z.discriminatedUnion('step', [
  /** One officer asks; another one carries it out. */
  z.object({ step: z.literal('asked'), at: instantSchema, by: z.string(), reason: textSchema(500) }),
  /** Nobody sees the identity any more; what carries parts of it is being cleared. */
  runningSchema,
  runningSchema.extend({ step: z.literal('done') }),
]);
type Erasure = z.infer<typeof erasureSchema>;
export type RunningErasure = z.infer<typeof runningSchema>;

interface Erasable {
  readonly erasure?: Erasure | undefined;
}

/** Decided, whether or not all of it is cleared yet. */
export const isErased = ({ erasure }: Erasable): boolean =>
  erasure?.step === 'running' || erasure?.step === 'done';

interface Decision {
  readonly by: string;
  readonly at: Instant;
}

/** R-IN-80: A request for erasure leaves the file as it is. */
export function requestErasure<T extends Erasable>(
  file: T,
  { by, at }: Decision,
  reason: string,
): T | Refusal {
  if (isErased(file)) return refuse('erased');
  return { ...file, erasure: { step: 'asked', at, by, reason } };
}

/** R-IN-81: An officer may revoke a request for erasure before it is carried out. */
export function withdrawErasure<T extends Erasable>(file: T): T | Refusal {
  if (isErased(file)) return refuse('erased');
  return file.erasure ? { ...file, erasure: undefined } : refuse('wrongStatus');
}

/** R-IN-82: An erasure is carried out by another person than the one who requested it: the row of FOUR_EYES asks for them. */
export const requesterOf = ({ erasure }: Erasable): string | undefined =>
  erasure?.step === 'asked' ? erasure.by : undefined;

export function confirmErasure({ erasure }: Erasable, { by, at }: Decision): RunningErasure | Refusal {
  if (erasure?.step !== 'asked') return refuse(erasure ? 'erased' : 'wrongStatus');
  return { step: 'running', at, by };
}

/** Of the place only the street is kept: its own code where a community’s stood. */
export const streetOnly = (street: StreetCode) => communityCode.parse(`${street}000`);
