/**
 * R-KE-61, every route × every role: the fields that are answered, from records that have every text somebody may have written, equal
 * docs/views.md, and no word of an officer or a guardian reaches a volunteer, a referrer or an auditor.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/all-routes.ts';
import { routeKey } from '../../shared/contract/route.ts';
import { ACCESS, type Action } from '../../shared/kernel/access.ts';
import { type Role, roleSchema } from '../../shared/kernel/roles.ts';
import { enrol, member } from '../builders.ts';
import { startEngine } from '../engine.ts';
import { asker, loadHandlers } from '../handlers.ts';
import { PLACES } from './places.ts';
import { fill } from './records.ts';
import { type MemberRouteName, ROWS, type Row } from './rows.ts';
import { FULL_IDS, fillTexts, GUARDIANS_WORD, OFFICERS_WORD } from './texts.ts';
import { fieldPaths, viewsPage } from './views-page.ts';

const AT = Date.parse('2026-03-10T02:00:00Z');
const roles: readonly Role[] = roleSchema.options;
const names = Object.keys(ROWS) as MemberRouteName[];

let engine: Awaited<ReturnType<typeof startEngine>>;
let askAny: ReturnType<typeof asker>;

beforeAll(async () => {
  engine = await startEngine();
  Object.assign(process.env, { VERSION: '0.0.0', POWERTOOLS_LOG_LEVEL: 'SILENT' });
  const own = { volunteerId: PLACES.own.volunteerId };
  await enrol(...roles.map((role) => member(role, role === 'volunteer' ? own : {})));
  await fill(PLACES.own);
  await fillTexts(PLACES.own);
  askAny = asker(await loadHandlers());
});
afterAll(() => engine.stop());

const mayUse = (name: MemberRouteName, role: Role) =>
  (ACCESS[allRoutes[name].access as Action] as Partial<Record<Role, unknown>>)[role] !== undefined;

/** The route about the place’s own record, and about each with all its texts. */
const asksOf = (name: MemberRouteName) => {
  const row: Row = ROWS[name];
  const kind = /^(pairing|proposal|child|volunteer)/.exec(row.ask(PLACES.own).path?.id ?? '')?.[0];
  const more = FULL_IDS.filter((id) => kind !== undefined && id.startsWith(kind));
  const sent = row.ask(PLACES.own);
  return [sent, ...more.map((id) => ({ ...sent, path: { ...sent.path, id } }))];
};

/** What a reader is answered: records, and what stands in a refusal of a stale write. */
async function answersTo(name: MemberRouteName, role: Role): Promise<unknown[]> {
  const isRead = allRoutes[name].method === 'GET';
  const headers = { 'if-match': '"77"' };
  const answers: unknown[] = [];
  for (const sent of asksOf(name)) {
    if (!isRead && !('changesRecord' in allRoutes[name])) continue;
    const { status, body } = await askAny(name, { at: AT, ...sent, sub: role, ...(!isRead && { headers }) });
    if (status === 200) answers.push(body);
    if (status === 412) answers.push(body.current);
  }
  return answers;
}

type Seen = Map<MemberRouteName, Map<Role, unknown[]>>;
async function everything(): Promise<Seen> {
  const seen: Seen = new Map();
  for (const name of names) {
    const byRole = new Map<Role, unknown[]>();
    for (const role of roles)
      if (mayUse(name, role)) {
        const answers = await answersTo(name, role);
        if (answers.length > 0) byRole.set(role, answers);
      }
    seen.set(name, byRole);
  }
  return seen;
}

describe('R-KE-61: what each reader sees', () => {
  it('is what docs/views.md lists, route by route and role by role', async () => {
    const seen = await everything();
    const routes = [...seen].map(([name, byRole]) => ({
      route: routeKey(allRoutes[name]),
      fields: new Map([...byRole].map(([role, answers]) => [role, fieldPaths(answers)])),
    }));
    await expect(viewsPage(routes)).toMatchFileSnapshot('../../docs/views.md');
  }, 120_000);

  const OUTSIDERS = ['volunteer', 'referrer', 'auditor'] as const;
  const readable = names.flatMap((name) =>
    OUTSIDERS.filter((role) => mayUse(name, role)).map((role) => [name, role] as const),
  );

  it.each(readable)('%s shows %s no word that an officer or a guardian has written', async (name, role) => {
    const text = JSON.stringify(await answersTo(name, role));
    expect(text).not.toContain(OFFICERS_WORD);
    expect(text).not.toContain(GUARDIANS_WORD);
  });

  it('shows the same words to officers, so that the records do have them', async () => {
    const names = ['listChildren', 'listVolunteers', 'listPairings', 'getProposal'] as const;
    for (const name of names) {
      const text = JSON.stringify(await answersTo(name, 'district'));
      expect(text.includes(OFFICERS_WORD) || text.includes(GUARDIANS_WORD), name).toBe(true);
    }
  });

  it('shows an officer who is the volunteer of a pairing no more than the volunteer', async () => {
    await enrol(
      member('street', {
        id: 'both',
        sub: 'both',
        roles: ['street', 'volunteer'],
        volunteerId: PLACES.own.volunteerId,
      }),
    );
    const { status, body } = await askAny('getPairing', {
      at: AT,
      sub: 'both',
      path: { id: 'pairing-texts' },
    });
    expect([status, JSON.stringify(body).includes(GUARDIANS_WORD)]).toEqual([200, false]);
  });
});
