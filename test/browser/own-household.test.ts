/** An officer enters their own household on a phone; from then on the files of the family are another officer’s. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { survey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

let cloud: Cloud;
let browser: Browser;
let id: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  await over(cloud).submitNeedsSurvey({ body: survey() as never, idempotencyKey: 'survey' });
  const [child] = (await over(cloud, 'street:320404001').listChildren({ query: {} })).body.items;
  id = child?.id ?? '';
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

it('R-KE-01: a street officer enters their phone, and the file of their household says whose it is before the click', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /五星街道/);
  await page.goto('/console/my-household');
  await page.getByText('尚未登记').waitFor();
  await page.getByRole('button', { name: '登记家庭信息' }).click();
  await page.getByLabel('电话').fill(survey().guardian.phone);
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('已登记。').waitFor();

  await page.goto(`/console/children/${id}`);
  await page.getByText('这涉及您本人或家人（电话或住址相同）').waitFor();
  expect(await page.getByRole('button', { name: '核实通过' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: '退回', exact: true }).isDisabled()).toBe(true);
}, 60_000);
