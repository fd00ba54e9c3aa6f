/** The API as a person would use it, at a time of one’s own choosing: the typed client over the local cloud, without the network. */
import { setTimeout as pause } from 'node:timers/promises';
import { allRoutes } from '../../shared/all-routes.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { Instant } from '../../shared/kernel/instants.ts';
import type { Cloud } from '../cloud.ts';
import type { Watch } from './progress.ts';

export type Api = Client<typeof allRoutes>;

/** Who asks, and when; nobody is a member of the public. */
export interface Asking {
  readonly as?: string;
  readonly at: Instant;
}

/** A function that was not there in time is asked again, as a person does. */
const MAX_TRIES = 5;

/** `fetch` that goes to the cloud inside this process. */
const fetchFrom =
  (cloud: Cloud, asking: Asking): typeof fetch =>
  async (input, init) => {
    const { method = 'GET', headers, body } = init ?? {};
    const request = {
      method,
      path: String(input),
      headers: headers as Record<string, string>, // the client sends a plain record
      ...(typeof body === 'string' && { body }),
      ...asking,
    };
    let answer = await cloud.request(request);
    for (let tries = 1; answer.status === 503 && tries < MAX_TRIES; tries += 1) {
      await pause(Number(answer.headers['retry-after'] ?? 1) * 1000);
      answer = await cloud.request(request);
    }
    return new Response(new Uint8Array(answer.bytes), { status: answer.status, headers: answer.headers });
  };

export const ask = (cloud: Cloud, asking: Asking): Api =>
  createClient(allRoutes, { baseUrl: '', language: () => 'zh-CN', fetch: fetchFrom(cloud, asking) });

const AT_ONCE = 6;

/** Does the same for each, a few at once, in order of their beginning. */
export async function forEachOf<T>(
  items: readonly T[],
  act: (item: T, index: number) => Promise<void>,
  watch?: Watch,
) {
  const waiting = items.entries();
  let done = 0;
  const worker = async () => {
    for (const [index, item] of waiting) {
      await act(item, index);
      done += 1;
      watch?.(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
