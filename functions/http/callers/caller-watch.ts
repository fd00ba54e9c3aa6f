/** Counts the requests of who needs no account, each once, and refuses what is too many (R-KE-90). */
import {
  type CallerLimit,
  callerOf,
  isLimitedByCaller,
  tooManyOfCaller,
  windowAt,
} from '../../../shared/contract/caller-limit.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { readEnvironment } from '../../../shared/environment.ts';
import { instantOf } from '../../../shared/kernel/instants.ts';
import type { Refusal } from '../../../shared/kernel/problem.ts';
import { type CallerCount, callerCount, countRequest, uncountRequest } from '../../store/callers.ts';
import type { HttpEvent } from '../request.ts';

export interface CallerWatch {
  /** Counts the request, however often it is asked; the refusal where there were too many before it. */
  readonly admit: () => Promise<Refusal | undefined>;
  /** It is a replay: where it was counted already, it no longer is. */
  readonly forgive: () => Promise<void>;
}

const UNLIMITED: CallerWatch = { admit: async () => undefined, forgive: async () => undefined };

function limitOf(): CallerLimit {
  const { CALLER_REQUESTS, CALLER_MINUTES } = readEnvironment(process.env, [
    'CALLER_REQUESTS',
    'CALLER_MINUTES',
  ]);
  return { requests: Number(CALLER_REQUESTS), minutes: Number(CALLER_MINUTES) };
}

/** Who has used up a window: refused without asking the table again. */
const exhausted = new Set<string>();
const MAX_EXHAUSTED = 10_000;

const nameOf = ({ pk, sk }: CallerCount) => `${pk} ${sk}`;

function noteExhausted(count: CallerCount): void {
  if (exhausted.size >= MAX_EXHAUSTED) exhausted.clear();
  exhausted.add(nameOf(count));
}

/** Of a request to the route: whose address it is, API Gateway says; a header may say anything. */
export function watchCaller(route: Route | undefined, { requestContext }: HttpEvent): CallerWatch {
  if (!route || !isLimitedByCaller(route)) return UNLIMITED;
  const now = instantOf(requestContext.timeEpoch);
  const limit = limitOf();
  const window = windowAt(now, limit);
  let counted: CallerCount | undefined;
  const count = async (): Promise<Refusal | undefined> => {
    const own = await callerCount(callerOf(requestContext.http.sourceIp), window.endsAt, now);
    if (exhausted.has(nameOf(own))) return tooManyOfCaller(window);
    if (await countRequest(own, limit.requests, now)) {
      counted = own;
      return undefined;
    }
    noteExhausted(own);
    return tooManyOfCaller(window);
  };
  let admission: Promise<Refusal | undefined> | undefined;
  return {
    admit: () => {
      admission ??= count();
      return admission;
    },
    forgive: async () => {
      if (!counted) return;
      exhausted.delete(nameOf(counted));
      await uncountRequest(counted);
      counted = undefined;
    },
  };
}
