/** EventBridge Scheduler: runs functions at their times in their time zones, and at once when asked. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ScheduleSpec } from '../assembly/schedules.ts';
import type { Functions } from '../functions/functions.ts';
import type { Outcome } from '../functions/messages.ts';
import type { KeptList } from '../json-file.ts';
import type { Guard } from '../policy/guard.ts';
import type { StreamFailure } from '../streams/failures.ts';
import { nextTime } from './next-time.ts';

export interface SchedulesOptions {
  readonly specs: readonly ScheduleSpec[];
  readonly functions: Functions;
  readonly guard: Guard;
  readonly failures: KeptList<StreamFailure>;
  /** None runs by the clock. */
  readonly isByHand?: boolean | undefined;
}

export interface ScheduleSummary {
  readonly name: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly isEnabled: boolean;
  readonly next: string | null;
}

export type ScheduleRun =
  | { readonly ok: true; readonly at: string; readonly result: unknown }
  | { readonly ok: false; readonly at: string; readonly message: string };

export interface Schedules {
  list(): ScheduleSummary[];
  /** Runs it once, now, as if its time were `at`. Throws for an unknown name. */
  run(name: string, at: Date): Promise<ScheduleRun>;
  stop(): void;
}

/** Timers cannot wait longer than 24.8 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Lambda tries an asynchronous event three times in all, whatever the schedule's own retries. */
const MAX_RETRIES = 2;
const RETRY_WAIT_MS = 5_000;

const isoSeconds = (at: Date) => at.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Scheduler's context attributes in the target's input. */
function inputOf({ arn, input }: ScheduleSpec, at: Date, attempt: number): unknown {
  if (input === undefined) return {};
  const values: Readonly<Record<string, string>> = {
    'schedule-arn': arn,
    'scheduled-time': isoSeconds(at),
    'execution-id': randomUUID(),
    'attempt-number': String(attempt),
  };
  return JSON.parse(
    input.replace(/<aws\.scheduler\.([a-z-]+)>/g, (whole, name: string) => values[name] ?? whole),
  );
}

const denied = (message: string): Outcome => ({
  ok: false,
  failure: { errorType: 'AccessDeniedException', errorMessage: message },
});

export function startSchedules(options: SchedulesOptions): Schedules {
  const { specs, functions, guard, failures, isByHand = false } = options;
  const stopping = new AbortController();

  const runOnce = async (spec: ScheduleSpec, at: Date, attempt: number): Promise<Outcome> => {
    const pool = functions.find(spec.functionArn);
    if (!pool) return denied(`There is no function ${spec.functionArn}.`);
    const caller = { functionName: `schedule ${spec.name}`, roleArn: spec.roleArn };
    const demand = { action: 'lambda:InvokeFunction', resource: spec.functionArn, context: {} };
    const refusal = guard.refuse(caller, [demand]);
    return refusal ? denied(refusal.message) : pool.invoke(inputOf(spec, at, attempt));
  };
  const runWithRetries = async (spec: ScheduleSpec, at: Date) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await runOnce(spec, at, attempt);
      if (outcome.ok) return;
      if (attempt <= Math.min(spec.retries, MAX_RETRIES)) {
        await delay(RETRY_WAIT_MS * attempt, undefined, { signal: stopping.signal });
        continue;
      }
      const { errorType, errorMessage } = outcome.failure;
      failures.add({
        queueArn: spec.deadLetterQueueArn ?? 'none',
        function: spec.functionArn.split(':').at(-1) ?? '',
        at: new Date().toISOString(),
        error: `${errorType}: ${errorMessage}`,
        message: { schedule: spec.name, scheduledTime: isoSeconds(at), attempts: attempt },
      });
      return;
    }
  };
  const upcoming = (spec: ScheduleSpec) =>
    spec.isEnabled ? nextTime(spec.expression, new Date(), spec.timeZone) : undefined;
  const keepTime = async (spec: ScheduleSpec) => {
    for (let next = upcoming(spec); next; next = upcoming(spec)) {
      for (let left = next.getTime() - Date.now(); left > 0; left = next.getTime() - Date.now())
        await delay(Math.min(left, LONGEST_TIMER_MS), undefined, { signal: stopping.signal, ref: false });
      await runWithRetries(spec, next);
    }
  };
  for (const spec of specs) {
    nextTime(spec.expression, new Date(), spec.timeZone); // a wrong expression is said at once
    if (!isByHand) keepTime(spec).catch(() => undefined);
  }

  return {
    list: () =>
      specs.map((spec) => ({
        name: spec.name,
        expression: spec.expression,
        timeZone: spec.timeZone,
        isEnabled: spec.isEnabled,
        next: upcoming(spec)?.toISOString() ?? null,
      })),
    run: async (name, at) => {
      const spec = specs.find((one) => one.name === name);
      if (!spec) throw new Error(`There is no schedule "${name}".`);
      const outcome = await runOnce(spec, at, 1);
      if (outcome.ok) return { ok: true, at: isoSeconds(at), result: JSON.parse(outcome.payload) };
      return {
        ok: false,
        at: isoSeconds(at),
        message: `${outcome.failure.errorType}: ${outcome.failure.errorMessage}`,
      };
    },
    stop: () => stopping.abort(),
  };
}
