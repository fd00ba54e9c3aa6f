/**
 * Rule 6, every cell: each route for members × each role × own, another street’s and another district’s records, and askers who are
 * suspended or nobody. What is expected follows from the access table and the contract alone.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/all-routes.ts';
import { ACCESS, type Action, type Reach } from '../../shared/kernel/access.ts';
import { type Role, roleSchema } from '../../shared/kernel/roles.ts';
import { enrol, member } from '../builders.ts';
import type { Answered, Sent } from '../call.ts';
import { startEngine } from '../engine.ts';
import { asker, loadHandlers } from '../handlers.ts';
import { PLACES, type Place, type PlaceName, places } from './places.ts';
import { fill } from './records.ts';
import { type MemberRouteName, ROWS, type Row } from './rows.ts';

const AT = Date.parse('2026-03-10T02:00:00Z');
const roles: readonly Role[] = roleSchema.options;
const names = Object.keys(ROWS) as MemberRouteName[];

let engine: Awaited<ReturnType<typeof startEngine>>;
let askAny: ReturnType<typeof asker>;

/** Each role twice: at work, and suspended. */
const enrolled = roles.flatMap((role) => {
  const of = role === 'volunteer' ? { volunteerId: PLACES.own.volunteerId } : {};
  const gone = { id: `suspended-${role}`, sub: `suspended-${role}`, status: 'suspended' as const };
  return [member(role, of), member(role, { ...of, ...gone })];
});

beforeAll(async () => {
  engine = await startEngine();
  Object.assign(process.env, { VERSION: '0.0.0', POWERTOOLS_LOG_LEVEL: 'SILENT' });
  await enrol(...enrolled);
  for (const place of Object.values(PLACES)) await fill(place);
  askAny = asker(await loadHandlers());
});
afterAll(() => engine.stop());

const ask = (name: MemberRouteName, sub: string | undefined, sent: Sent): Promise<Answered> =>
  askAny(name, { at: AT, ...sent, ...(sub && { sub }) });

const reachOf = (name: MemberRouteName, role: Role): Reach | undefined =>
  (ACCESS[allRoutes[name].access as Action] as Partial<Record<Role, Reach>>)[role];

const isReached = (reach: Reach, place: PlaceName) =>
  place === 'own' || (place === 'otherStreet' && reach === 'district');

/** What may be answered: nothing else than `statuses`, or anything that is no refusal of the asker. */
type Expected = { readonly statuses: readonly number[] } | 'let in';

function expectedOf(name: MemberRouteName, role: Role, place: PlaceName): Expected {
  const reach = reachOf(name, role);
  if (reach === undefined) return { statuses: [403] };
  const { about } = ROWS[name];
  if (about === 'list') return { statuses: [200] };
  if (about === 'oneself' || isReached(reach, place)) return 'let in';
  return { statuses: about === 'named' ? [400, 404] : [404] };
}

function expectAnswer({ status, body }: Answered, expected: Expected): void {
  const told = `${status} ${JSON.stringify(body)?.slice(0, 200)}`;
  if (expected === 'let in') expect([401, 403, 404, 500].includes(status), told).toBe(false);
  else expect(expected.statuses, told).toContain(status);
}

const askPlace = (name: MemberRouteName, place: Place) => ROWS[name].ask(place);
const cells = names.flatMap((name) =>
  roles.flatMap((role) => places.map((place) => [name, role, place] as const)),
);

interface Standing {
  readonly districtCode?: string;
  readonly streetCode?: string;
  readonly communityCode?: string;
  readonly volunteerId?: string;
  readonly scope?: string;
}

/** What a list shows stands where the asker may look. */
function expectWithin(items: readonly Standing[], role: Role, reach: Reach): void {
  for (const item of items) {
    if (item.districtCode !== undefined) expect(item.districtCode).toBe('320404');
    if (reach === 'communities' && item.communityCode !== undefined)
      expect(item.communityCode).toBe('320404001001');
    if (reach === 'streets') expect(item.streetCode ?? item.scope).toBe('320404001');
    if (role === 'volunteer') expect(item.volunteerId).toBe(PLACES.own.volunteerId);
  }
}

describe(`Rule 6: the matrix: ${names.length} routes × ${roles.length} roles × ${places.length} places, ${cells.length} cells`, () => {
  // Those who change come last: what is read stands as it was put.
  const inOrder = cells.toSorted(
    ([a], [b]) => Number(allRoutes[a].method !== 'GET') - Number(allRoutes[b].method !== 'GET'),
  );

  it.each(inOrder)('%s by %s, %s', async (name, role, place) => {
    const answer = await ask(name, role, askPlace(name, PLACES[place]));

    expectAnswer(answer, expectedOf(name, role, place));
    const reach = reachOf(name, role);
    if (ROWS[name].about === 'list' && reach) expectWithin(answer.body.items, role, reach);
  });
});

describe.each(names)('%s', (name) => {
  it('Rule 6: answers 403 to a suspended member in any role, and to somebody who is not a member', async () => {
    for (const sub of [...roles.map((role) => `suspended-${role}`), 'stranger'])
      expect((await ask(name, sub, askPlace(name, PLACES.own))).status).toBe(403);
  });

  it('answers 401 without a token', async () => {
    expect((await ask(name, undefined, askPlace(name, PLACES.own))).status).toBe(401);
  });

  it('Rule 7: answers 412 when another version was read', async () => {
    const row: Row = ROWS[name];
    const role = roles.find((one) => reachOf(name, one));
    if (!('changesRecord' in allRoutes[name]) || !role) return;
    const headers = { 'if-match': '"77"' };

    const answer = await ask(name, role, { ...row.ask(PLACES.own), headers });

    expect([answer.status, typeof answer.body.current]).toEqual([412, 'object']);
  });
});

describe('Rule 6: a street that is asked for by name', () => {
  const lists = names.filter(
    (name) => 'query' in allRoutes[name] && 'street' in (allRoutes[name].query as { shape: object }).shape,
  );

  it.each(lists)('%s: 404 beyond reach, also in another district', async (name) => {
    for (const role of ['district', 'street'] as const)
      for (const place of ['otherStreet', 'otherDistrict'] as const) {
        const reach = reachOf(name, role);
        if (!reach) continue;
        const query = { street: PLACES[place].streetCode };
        const { path = {} } = ROWS[name].ask(PLACES[place]);
        expect((await ask(name, role, { path, query })).status).toBe(isReached(reach, place) ? 200 : 404);
      }
  });
});

describe('Rule 6: two districts in one deployment', () => {
  const lists = names.filter((name) => ROWS[name].about === 'list');

  it.each(lists)('%s: a cursor of one person serves nobody else', async (name) => {
    const askers = ['district', 'street', 'auditor', 'volunteer'].filter((role) =>
      reachOf(name, role as Role),
    );
    await enrol(member('district', { id: 'away', sub: 'away', districtCode: '320402' }));
    const { body } = await ask(name, askers[0], { query: { limit: '1' } });
    if (!body.next) return;
    const others = [...askers.slice(1), ...(reachOf(name, 'district') ? ['away'] : [])];

    for (const sub of others)
      expect((await ask(name, sub, { query: { limit: '1', cursor: body.next } })).status).toBe(400);
  });

  it.each(['listChildren', 'listVolunteers'] as const)(
    '%s: a search finds nothing of the other',
    async (name) => {
      const number = `${PLACES.otherDistrict.districtCode}-26`;

      expect((await ask(name, 'district', { query: { q: number } })).body.items).toEqual([]);
    },
  );
});
