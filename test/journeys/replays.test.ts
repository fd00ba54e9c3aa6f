/** Rule 3, every POST route that takes an Idempotency-Key: sent again it answers the same and stores nothing twice; with another body it is refused. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/all-routes.ts';
import { type Route, routeKey } from '../../shared/contract/route.ts';
import { canonicalText } from '../../shared/reporting/audit/chain.ts';
import { type Answered, call, type Sent } from '../call.ts';
import { startEngine } from '../engine.ts';
import { type Mailbox, mailEnvironment, startMailbox } from '../reporting/deliveries/mailbox.ts';
import { wholeTables } from '../whole-tables.ts';
import type { Measure } from './costs/count.ts';
import { playEveryRoute, type Send } from './costs/every-route.ts';
import { ACCOUNT_SECRETS } from './costs/manage-accounts.ts';

const takesKey = ({ method, readsOnly }: Route) => method === 'POST' && !readsOnly;
const taking = Object.values<Route>(allRoutes).filter(takesKey);
const routes = taking.map(routeKey);
/** Where the key is the id of what is made, a record answers for itself, for good (R-HA-02). */
const idIsKey = new Set(taking.filter(({ keyIsId }) => keyIsId).map(routeKey));

interface Replay {
  readonly first: Answered;
  readonly again: Answered;
  /** The same key with another body, or for another record where there is none. */
  readonly reused: Answered;
  /** Items that were added, changed or removed after the first. */
  readonly stored: readonly string[];
}

const replays = new Map<string, Replay[]>();
let engine: Awaited<ReturnType<typeof startEngine>>;
let mailbox: Mailbox;
let client: DynamoDBClient;

async function everythingStored(): Promise<Set<string>> {
  const texts = await wholeTables(client, { identity: 'identity', program: 'program', audit: 'audit' });
  // How many requests came from an address is counted anew each time (R-KE-90); the engine names an item’s attributes in any order.
  const records = texts.filter((text) => !/"pk":"CALLER#/.test(text));
  return new Set(records.map((text) => (text.startsWith('{') ? canonicalText(JSON.parse(text)) : text)));
}

const another = ({ path, body, ...sent }: Sent): Sent =>
  body === undefined
    ? { ...sent, path: { ...path, id: 'another' } }
    : { ...sent, ...(path && { path }), body: { ...(body as object), another: true } };

/** Sends what takes a key three times. @returns the first answer, with which the play goes on */
const sendAgain: Send = async (handler, route, sent = {}) => {
  if (!takesKey(route)) return call(handler, route, sent);
  const keyed = { ...sent, headers: { 'idempotency-key': randomUUID(), ...sent.headers } };
  const first = await call(handler, route, keyed);
  const before = await everythingStored();
  const again = await call(handler, route, { ...keyed, at: (sent.at ?? 0) + 5_000 });
  const reused = await call(handler, route, another(keyed));
  const stored = [...(await everythingStored()).symmetricDifference(before)];
  const key = routeKey(route);
  replays.set(key, [...(replays.get(key) ?? []), { first, again, reused, stored }]);
  return first;
};

/** What it costs is asked elsewhere. */
const unmeasured: Measure = async (act) => ({
  result: await act(),
  cost: { requests: 0, readUnits: 0, writeUnits: 0 },
});

beforeAll(async () => {
  engine = await startEngine();
  mailbox = await startMailbox(ACCOUNT_SECRETS);
  client = new DynamoDBClient({});
  Object.assign(process.env, mailEnvironment(mailbox));
  await playEveryRoute(unmeasured, sendAgain);
}, 600_000);
afterAll(async () => {
  client?.destroy();
  await mailbox?.stop();
  await engine?.stop();
});

describe.each(routes)('Rule 3: %s', (route) => {
  const played = () => replays.get(route) ?? [];

  it('sent again with its key answers the same', () => {
    expect(played().length).toBeGreaterThan(0);
    const status = idIsKey.has(route) ? { status: 200 } : {};
    for (const { first, again } of played()) expect(again).toEqual({ ...first, ...status });
  });

  it('refuses its key with another request, unless the key is the record’s id', () => {
    for (const { first, reused } of played())
      if (idIsKey.has(route)) expect([reused.status, reused.body]).toEqual([200, first.body]);
      else expect([reused.status, reused.body.code]).toEqual([409, 'idempotencyKeyReused']);
  });

  it('stores nothing twice', () => {
    for (const { stored } of played()) expect(stored).toEqual([]);
  });
});
