/** Watches a process's calls of DynamoDB from outside, by Node's own channel. Import it before anything is sent. */
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

export interface Call {
  /** `Query`, `TransactWriteItems` and so on. */
  readonly name: string;
  readonly bytes: number;
  readonly startedAt: number;
  endedAt: number;
}

const calls = new Map<ClientRequest, Call>();
const nameOf = (request: ClientRequest) => String(request.getHeader('x-amz-target')).split('.').at(-1) ?? '';

subscribe('http.client.request.start', (message) => {
  const { request } = message as { request: ClientRequest };
  const startedAt = performance.now();
  const bytes = Number(request.getHeader('content-length'));
  calls.set(request, { name: nameOf(request), bytes, startedAt, endedAt: startedAt });
});
subscribe('http.client.response.finish', (message) => {
  const call = calls.get((message as { request: ClientRequest }).request);
  if (call) call.endedAt = performance.now();
});

export const callsSoFar = (): Call[] => [...calls.values()];

export const seconds = (ms: number) => Math.round(ms / 100) / 10;

/** What the process has used up, and how often it called for what. */
export function takenBy(made: readonly Call[]) {
  const { user, system } = process.cpuUsage();
  return {
    processorSeconds: seconds((user + system) / 1000),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    requests: Object.fromEntries(
      [...Map.groupBy(made, ({ name }) => name)].map(([name, group]) => [name, group.length]),
    ),
  };
}
