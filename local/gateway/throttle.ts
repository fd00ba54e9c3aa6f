/** API Gateway's token bucket, one for each route that has limits. */
import type { HttpRoute } from '../assembly/http-api.ts';

interface Bucket {
  tokens: number;
  filledAtMs: number;
}

/** @returns whether the route may be taken at this moment; each yes takes one token */
export function createThrottle() {
  const buckets = new Map<string, Bucket>();
  return ({ key, throttle }: Pick<HttpRoute, 'key' | 'throttle'>, nowMs: number): boolean => {
    if (!throttle) return true;
    const bucket = buckets.get(key) ?? { tokens: throttle.burst, filledAtMs: nowMs };
    const gained = ((nowMs - bucket.filledAtMs) / 1000) * throttle.perSecond;
    bucket.tokens = Math.min(throttle.burst, bucket.tokens + gained);
    bucket.filledAtMs = nowMs;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens -= 1;
    return true;
  };
}
