/** What docs/costs.md says of each route and each background function, measured on a real engine. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import { routeKey } from '../../shared/contract/route.ts';
import { startEngine } from '../engine.ts';
import { type Mailbox, startMailbox } from '../reporting/mailbox.ts';
import { type Cost, countCosts } from './costs/count.ts';
import { playEveryRoute } from './costs/every-route.ts';

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
  mailbox = await startMailbox();
  Object.assign(process.env, {
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    SMTP_URL: mailbox.url,
    MAIL_FROM: '常伴 <digest@changban.example>',
    PUBLIC_URL: 'https://changban.example',
    VERSION: '0.0.0',
  });
  const { documents } = await import('../../functions/store/documents.ts');
  measured = await playEveryRoute(countCosts(documents));
});
afterAll(async () => {
  await mailbox?.stop();
  await engine?.stop();
});

const FUNCTIONS = ['solver', 'importer', 'eraser', 'digest', 'daily', 'deliver', 'seal'];
const VARIANTS = [
  `${routeKey(allRoutes.lookUpReceipt)} of a referral`,
  `${routeKey(allRoutes.submitNeedsSurvey)} of a child on file`,
  `${routeKey(allRoutes.proposeByHand)} preview`,
  `${routeKey(allRoutes.eraseChild)} asked`,
  `${routeKey(allRoutes.eraseVolunteer)} asked`,
  `${routeKey(allRoutes.endPairing)} asked`,
  `${routeKey(allRoutes.revealChild)} volunteer`,
  `${routeKey(allRoutes.changeConsentByReceipt)} again`,
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
