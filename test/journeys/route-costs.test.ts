/** What docs/costs.md says of each route and each background function, measured on a real engine. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyOf, findAction } from '../../shared/all-actions.ts';
import { allRoutes } from '../../shared/all-routes.ts';
import { routeKey } from '../../shared/contract/route.ts';
import { MEANS_WORDS } from '../../shared/intake/children/actor-words.ts';
import { AUDIT_FAMILIES } from '../../shared/kernel/audit-action.ts';
import type { AuditEntry } from '../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import { SUBJECT_WORDS, SYSTEM_WORDS } from '../../shared/reporting/audit/words.ts';
import { startEngine } from '../engine.ts';
import { type Mailbox, mailEnvironment, startMailbox } from '../reporting/deliveries/mailbox.ts';
import { type Cost, countCosts } from './costs/count.ts';
import { playEveryRoute } from './costs/every-route.ts';
import { ACCOUNT_SECRETS } from './costs/manage-accounts.ts';

const DISTRICT = '320404' as DistrictCode;

const page = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8');

/** ``| `GET /v1/children` | 1 | 0.5 | 0 |`` and the like; a variant stands within the code: `POST /v1/proposals preview`. */
const ROW = /^(\| `([^`]+)`[^|]*\|) \d+ \| [\d.]+ \| [\d.]+ \|/gm;
const documented = [...page.matchAll(ROW)].map(([, , name = '']) => name);

/** The page with what was measured in each of its rows. */
const pageOf = (costs: ReadonlyMap<string, Cost>) =>
  page.replaceAll(ROW, (row, head: string, name: string) => {
    const cost = costs.get(name);
    return cost ? `${head} ${cost.requests} | ${cost.readUnits} | ${cost.writeUnits} |` : row;
  });

let engine: Awaited<ReturnType<typeof startEngine>>;
let mailbox: Mailbox;
let measured: ReadonlyMap<string, Cost>;

beforeAll(async () => {
  engine = await startEngine();
  mailbox = await startMailbox(ACCOUNT_SECRETS);
  Object.assign(process.env, mailEnvironment(mailbox));
  const { documents } = await import('../../functions/store/documents.ts');
  measured = await playEveryRoute(countCosts(documents));
});
afterAll(async () => {
  await mailbox?.stop();
  await engine?.stop();
});

const FUNCTIONS = ['solver', 'importer', 'eraser', 'digest', 'daily', 'deliver', 'seal', 'sweep', 'accounts'];
const VARIANTS = [
  `${routeKey(allRoutes.lookUpReceipt)} of a referral`,
  `${routeKey(allRoutes.submitNeedsSurvey)} of a child on file`,
  `${routeKey(allRoutes.proposeByHand)} preview`,
  `${routeKey(allRoutes.eraseChild)} asked`,
  `${routeKey(allRoutes.eraseVolunteer)} asked`,
  `${routeKey(allRoutes.endPairing)} asked`,
  `${routeKey(allRoutes.revealChild)} volunteer`,
  `${routeKey(allRoutes.changeConsentByReceipt)} again`,
  `${routeKey(allRoutes.inviteMember)} with an account`,
  'Idempotency-Key',
];
const routes = Object.values(allRoutes).map(routeKey);
const measurable = [...routes, ...FUNCTIONS, ...VARIANTS];

describe('docs/costs.md', () => {
  it('has a row for every route and every background function, and no other', () => {
    expect(documented.toSorted()).toEqual(measurable.toSorted());
  });

  it.each(measurable)('%s is measured', (name) => {
    expect(measured.has(name)).toBe(true);
  });

  it('says what each costs; vitest’s --update writes what was measured', async () => {
    await expect(pageOf(measured)).toMatchFileSnapshot('../../docs/costs.md');
  });
});

describe('Rule 4: the audit log of the whole journey', () => {
  it('can be read in words, whatever was done, to what and by whom', async () => {
    const { listEntries } = await import('../../functions/store/audit.ts');
    const entries: AuditEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await listEntries(DISTRICT, {}, { limit: 200, cursor, fingerprint: 'all' });
      if (isRefusal(page)) throw new Error(page.refusal);
      entries.push(...page.items);
      cursor = page.next;
    } while (cursor);

    const actions = new Set(entries.map(({ action }) => action));
    const means = new Set(entries.flatMap(({ by }) => (by.kind === 'member' ? [] : [by.means])));
    expect(actions.size).toBeGreaterThan(40);
    expect([...actions].filter((action) => !findAction(action))).toEqual([]);
    expect([...actions].filter((action) => !AUDIT_FAMILIES.some((one) => one === familyOf(action)))).toEqual(
      [],
    );
    expect(entries.filter(({ subject }) => !(subject.kind in SUBJECT_WORDS))).toEqual([]);
    expect([...means].filter((one) => !(one in SYSTEM_WORDS))).toEqual([]);

    const ofChildren = entries.filter(({ subject }) => subject.kind === 'child');
    expect(ofChildren.filter(({ by }) => by.kind !== 'member' && !(by.means in MEANS_WORDS))).toEqual([]);
  });
});
