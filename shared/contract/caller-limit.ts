/**
 * R-KE-90: From one address at most 300 requests in ten minutes are taken without an account, whichever they are; a replay counts once,
 * a malformed request counts too, and reports of harm are neither counted nor refused.
 */
import { epochSeconds, type Instant } from '../kernel/instants.ts';
import { type Refusal, refuse } from '../kernel/problem.ts';
import { waitWords } from '../kernel/text/wait-words.ts';
import { functionOf, type Route } from './route.ts';

/** Figures of the deployment. */
export interface CallerLimit {
  readonly requests: number;
  readonly minutes: number;
}

/** Every route that takes something without an account, except those of the function `harm`. */
export const isLimitedByCaller = (route: Pick<Route, 'access' | 'method' | 'context' | 'function'>) =>
  route.access === 'public' && route.method !== 'GET' && functionOf(route) !== 'harm';

/** The part of an IPv6 address that a household or a provider’s customer has for itself. */
const NETWORK_GROUPS = 4;
const ALL_GROUPS = 8;
const IPV4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/i;

/** Who counts as one caller: an IPv4 address, or the /64 that an IPv6 address is in, however it is written. */
export function callerOf(address: string): string {
  const ipv4 = IPV4.exec(address)?.[1];
  if (ipv4 !== undefined || !address.includes(':')) return ipv4 ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => (part ? part.split(':') : []));
  const zeros = Math.max(0, ALL_GROUPS - head.length - tail.length);
  const groups = [...head, ...Array.from({ length: zeros }, () => '0'), ...tail].slice(0, NETWORK_GROUPS);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** Windows follow each other; all callers’ begin at once. */
interface CallerWindow {
  /** Epoch seconds; the first that no longer belongs to it. */
  readonly endsAt: number;
  readonly secondsLeft: number;
}

const SECONDS_A_MINUTE = 60;

export function windowAt(now: Instant, { minutes }: Pick<CallerLimit, 'minutes'>): CallerWindow {
  const seconds = epochSeconds(now);
  const length = minutes * SECONDS_A_MINUTE;
  const endsAt = (Math.floor(seconds / length) + 1) * length;
  return { endsAt, secondsLeft: endsAt - seconds };
}

/** Names the way that stays open. */
export function tooManyOfCaller({ secondsLeft }: CallerWindow): Refusal {
  const wait = waitWords(secondsLeft);
  const detail = {
    zh: `您所在的网络短时间内提交过多，请在 ${wait.zh}后再试。孩子可能有危险的，请在“报告孩子有危险”页面报告，不受此限制`,
    en: `Too many requests from your network. Try again in ${wait.en}. A report that a child may be in danger has its own page and is not limited`,
  };
  return refuse('tooMany', { retryAfterSeconds: secondsLeft, detail });
}
