/** Somebody floods the forms, and sends rubbish as reports of harm, while a neighbour on the same network reports a child in danger. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../../local/cloud.ts';
import type { CloudAnswer } from '../../../local/inside-request.ts';
import { routeKey } from '../../../shared/contract/route.ts';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import { parsedApplication } from '../../builders.ts';
import { journeyCloud, over } from '../cloud.ts';

let cloud: Cloud;

beforeAll(async () => {
  cloud = await journeyCloud();
  await over(cloud, 'district').getMe();
});
afterAll(() => cloud?.stop());

const { submitNeedsSurvey, submitVolunteerApplication, lookUpReceipt, reportHarm } = intakeRoutes;
const FLOODED = [submitNeedsSurvey, submitVolunteerApplication, lookUpReceipt];
const ROUNDS = 150;
const ROUNDS_A_REPORT = 15;
/** One moment, so that it is one window. */
const NIGHT = '2026-10-03T15:30:00.000Z';
const HERE = '203.0.113.7';

const post = ({ path }: { readonly path: string }, body: unknown, from = HERE) => {
  const headers = { 'idempotency-key': randomUUID() };
  return cloud.request({ method: 'POST', path, headers, body, from, at: NIGHT });
};

const REPORT = { place: { districtCode: '320404' }, known: '楼上的孩子又被打了' };
const referralIdOf = ({ json }: CloudAnswer) => (json as { readonly referralId: string }).referralId;

it('Rule 12, R-HA-03, R-KE-90: each report arrives and none is refused, while the forms refuse that network', async () => {
  const flood: CloudAnswer[] = [];
  const rubbish: CloudAnswer[] = [];
  const reports: CloudAnswer[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sent = Promise.all(FLOODED.map((route) => post(route, round % 2 ? '{}' : '{"a":')));
    rubbish.push(await post(reportHarm, '{"known":'));
    if (round % ROUNDS_A_REPORT === 0) reports.push(await post(reportHarm, REPORT));
    flood.push(...(await sent));
  }

  const refused = flood.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(FLOODED.length * ROUNDS - 300);
  expect(new Set(refused.map(({ headers }) => headers['retry-after']))).toEqual(new Set(['600']));
  expect(new Set(rubbish.map(({ status }) => status))).toEqual(new Set([400]));
  expect(reports.map(({ status }) => status)).toEqual(reports.map(() => 201));
  await cloud.idle();
  const mails = JSON.stringify(cloud.mail());
  expect(reports.map(referralIdOf).filter((id) => !mails.includes(id))).toEqual([]);
  expect([cloud.iamRefusals(), cloud.failures()]).toEqual([[], []]);
});

it(`R-KE-90: ${routeKey(submitVolunteerApplication)} is refused on that network and taken on another`, async () => {
  const here = await post(submitVolunteerApplication, parsedApplication());
  const elsewhere = await post(submitVolunteerApplication, parsedApplication(), '203.0.113.9');

  expect([here.status, elsewhere.status]).toEqual([429, 201]);
});
