/** Sends with a form how it was filled in; the same again under the same key, which stands for the whole body. */
import type { FormGuard } from '../../../../shared/intake/forms/form-guard.ts';
import type { Filling } from '../forms/filling.ts';
import { problemIn } from '../forms/server-errors.ts';

interface Sent<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
}

export function guardedSend<Body>(
  send: (sent: Sent<Body & FormGuard>) => Promise<unknown>,
  { guard, empty, isTrapped }: Filling,
) {
  let last: { readonly key: string; readonly guard: FormGuard } | undefined;
  return async ({ body, idempotencyKey: key }: Sent<Body>): Promise<void> => {
    last = last?.key === key ? last : { key, guard: await guard() };
    try {
      await send({ body: { ...body, ...last.guard }, idempotencyKey: key });
    } catch (error) {
      const problem = problemIn(error);
      if (problem && isTrapped(problem)) {
        empty();
        last = undefined;
      }
      throw error;
    }
  };
}
