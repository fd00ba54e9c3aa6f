import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/functions.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { callerOf, isLimitedByCaller, windowAt } from '../../shared/contract/caller-limit.ts';
import { functionOf, type Route, routeKey } from '../../shared/contract/route.ts';
import type { Instant } from '../../shared/kernel/instants.ts';

const routes: readonly Route[] = Object.values(allRoutes);

describe('R-KE-90: limited by caller', () => {
  it('is every route that takes something without an account, and no report of harm', () => {
    const limited = routes.filter(isLimitedByCaller).map(routeKey);
    const open = routes.filter(({ access, method }) => access === 'public' && method !== 'GET');
    expect(limited).toEqual(open.map(routeKey).filter((key) => key !== routeKey(allRoutes.reportHarm)));
    expect(limited.every((key) => /^\w+ \/v1\/(forms|receipts|proposals|feedback)\b/.test(key))).toBe(true);
    expect(limited.length).toBeGreaterThan(8);
  });

  it('has its figures in every function that answers such a route', () => {
    const answering = new Set(routes.filter(isLimitedByCaller).map(functionOf));
    const without = [...answering].filter((name) => {
      const { environment = [] } = FUNCTIONS[name];
      return !environment.includes('CALLER_REQUESTS') || !environment.includes('CALLER_MINUTES');
    });
    expect(without).toEqual([]);
  });

  it('is nothing that the function of reports of harm answers', () => {
    const ofHarm = routes.filter((route) => functionOf(route) === 'harm');
    expect(ofHarm.length).toBeGreaterThan(1);
    expect(ofHarm.filter(isLimitedByCaller)).toEqual([]);
  });
});

describe('R-KE-90: one caller', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['::FFFF:203.0.113.9', '203.0.113.9'],
    ['2001:db8:12:34::1', '2001:db8:12:34::/64'],
    ['2001:0DB8:0012:0034:ffff:ffff:ffff:ffff', '2001:db8:12:34::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (address, caller) => {
    expect(callerOf(address)).toBe(caller);
  });
});

describe('R-KE-90: a window', () => {
  it.each([
    ['2026-03-01T00:00:00.000Z', '2026-03-01T00:10:00.000Z', 600],
    ['2026-03-01T00:09:59.000Z', '2026-03-01T00:10:00.000Z', 1],
    ['2026-03-01T00:10:00.000Z', '2026-03-01T00:20:00.000Z', 600],
  ])('at %s ends at %s', (now, end, secondsLeft) => {
    const window = windowAt(now as Instant, { minutes: 10 });
    expect(window).toEqual({ endsAt: Date.parse(end) / 1000, secondsLeft });
  });
});
