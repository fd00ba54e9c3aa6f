/** What no client of ours would send, to every route of the contract: a clean refusal, never a fault. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Cloud } from '../../local/cloud.ts';
import type { CloudAnswer } from '../../local/inside-request.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { actionOf, DEFAULT_BODY_LIMIT_BYTES, type Route, routeKey } from '../../shared/contract/route.ts';
import { rolesFor } from '../../shared/kernel/access.ts';
import { problemSchema } from '../../shared/kernel/problem.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { journeyCloud } from './cloud.ts';

let cloud: Cloud;

beforeAll(async () => {
  cloud = await journeyCloud();
});
afterAll(() => cloud?.stop());

const PERSONAS: Readonly<Record<Role, string>> = {
  district: 'district',
  street: 'street:320404001',
  community: 'community:320404001001',
  volunteer: 'volunteer:v1',
  referrer: 'referrer:school',
  auditor: 'auditor',
};

const routes: [string, Route][] = Object.values(allRoutes).map((route: Route) => [routeKey(route), route]);
const withBody = routes.filter(([, { body }]) => body !== undefined);
const withPath = routes.filter(([, { path }]) => path.includes('{'));
const withQuery = routes.filter(([, { query }]) => query !== undefined);

/** Somebody who may use the route. */
function whoOf(route: Route): { readonly as?: string } {
  if (route.access === 'public') return {};
  const action = actionOf(route);
  return { as: PERSONAS[(action && rolesFor(action)[0]) ?? 'district'] };
}

interface Sent {
  readonly id?: string;
  readonly query?: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const send = (route: Route, { id = 'nobody', query = '', body, headers = {} }: Sent): Promise<CloudAnswer> =>
  cloud.request({
    method: route.method,
    path: route.path.replaceAll(/\{\w+\}/g, id) + query,
    headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': '"1"', ...headers },
    ...(body !== undefined && { body }),
    ...whoOf(route),
  });

/** Refused as the contract says. */
function expectRefused({ status, json }: CloudAnswer, among: readonly number[]): void {
  expect(among).toContain(status);
  if (status !== 413) expect(problemSchema.parse(json).status).toBe(status);
}

const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);

/** A value in the place of each field that the body has. */
function bodyOfEach(route: Route, value: string): string {
  const schema = z.toJSONSchema(route.body ?? z.object({}), { io: 'input', unrepresentable: 'any' });
  const names = Object.keys(schema.properties ?? { anything: {} });
  return `{${names.map((name) => `${JSON.stringify(name)}:${value}`).join()}}`;
}
const numbers = (bytes: number) => `[${Array.from({ length: bytes / 2 }, () => 1).join()}]`;

describe.each(withBody)('%s, sent', (_, route) => {
  const limit = route.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES;

  it.each([
    ['half a body', '{"child":'],
    ['no JSON', 'name=小明'],
    ['a text', '"text"'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['lists in lists', nested('[', ']', 100_000)],
    ['objects in objects', `${'{"child":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['a prototype', '{"__proto__":{"status":"active"},"constructor":{"prototype":{"x":1}}}'],
    ['a byte order mark', '\uFEFF{}x'],
  ])('%s, refuses it', async (_what, body) => {
    expectRefused(await send(route, { body }), [400, 404]);
  });

  it('long lists and deep objects in its own fields, refuses them in a short answer', async () => {
    const list = bodyOfEach(route, numbers(20_000));
    const deep = bodyOfEach(route, `${'{"name":'.repeat(2_000)}1${'}'.repeat(2_000)}`);
    for (const body of [list, deep]) {
      const answer = await send(route, { body });
      expectRefused(answer, [400, 404, 412, 413]);
      if (answer.status === 400) expect(answer.bytes.length).toBeLessThan(64 * 1024);
    }
  });

  it.each([
    ['half a character', String.raw`"\ud842"`],
    ['a sign that turns the order of reading', String.raw`"a\u202eb"`],
    ['characters that nobody sees', String.raw`"\u200b"`],
  ])('%s in its own fields, refuses it', async (_what, value) => {
    expectRefused(await send(route, { body: bodyOfEach(route, value) }), [400, 404]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'x', ''])(
    'as “%s”, says that it takes JSON',
    async (type) => {
      expectRefused(await send(route, { body: '{}', headers: { 'content-type': type } }), [415]);
    },
  );

  it('bytes that are no UTF-8, refuses them', async () => {
    const body = Buffer.concat([
      Buffer.from('{"name":"'),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    const answer = await send(route, { body });
    expect(problemSchema.parse(answer.json)).toMatchObject({ status: 400, code: 'malformed' });
  });

  it('more than it takes, answers 413, and just as much is read', async () => {
    const filled = (bytes: number) => `{"x":"${'x'.repeat(bytes - 8)}"}`;
    expectRefused(await send(route, { body: filled(limit + 1) }), [413]);
    // What the event adds to a body near Lambda’s own limit counts as well.
    if (limit > DEFAULT_BODY_LIMIT_BYTES) return;
    const { status } = await send(route, { body: filled(limit) });
    expect([status !== 413, status < 500]).toEqual([true, true]);
  });
});

/** Longer than a key of DynamoDB may be. */
const LONG_ID = 'x'.repeat(3_000);

describe.each(withPath)('%s of', (_, route) => {
  it.each([
    '%00',
    '..%2f..',
    '%F0%9F%98%80',
    '%ff',
    LONG_ID,
    'CHILD%23c1',
    '__proto__',
    'constructor',
    '%20',
  ])('“%s” is refused', async (id) => {
    expectRefused(
      await send(route, { id, body: route.method === 'GET' ? undefined : '{}' } as Sent),
      [400, 404],
    );
  });
});

describe.each(withQuery)('%s asked with', (_, route) => {
  it.each([
    '?limit=1e9',
    '?limit=-1',
    '?limit=NaN',
    '?cursor=%00',
    '?cursor=eyJ4IjoxfQ',
    `?cursor=${'A'.repeat(4_000)}`,
    '?limit=1&limit=2',
    '?__proto__=1&constructor=2',
    `?q=${'%E5%AD%97'.repeat(1_000)}&street=x&month=x&status=x&kind=x&tier=x&pairing=x&scope=x&period=x`,
    '?%zz=%zz',
  ])('“%s” answers or refuses', async (query) => {
    const { status, json } = await send(route, { query });
    expect([200, 400, 404]).toContain(status);
    if (status !== 200) problemSchema.parse(json);
  });
});
