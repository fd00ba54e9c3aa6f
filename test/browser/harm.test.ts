/** A neighbour reports harm on a phone, without a name. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

let cloud: Cloud;
let browser: Browser;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

it('R-HA-01: on a phone, with nothing but what is known, the report is stored and the page says so', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await page.goto('/');
  await page.getByRole('link', { name: '孩子可能有危险' }).click();
  await page.getByText('请立即拨打 110').first().waitFor();
  await page.getByRole('button', { name: '立即报告' }).click();
  await page.getByText('请写下您知道的情况').waitFor();
  await page.getByLabel('发生了什么').fill('楼上的孩子又被打了，哭了一夜。');
  const width = await page.evaluate('document.documentElement.scrollWidth');
  await page.getByRole('button', { name: '立即报告' }).click();
  await page.getByRole('heading', { name: '已收到报告' }).waitFor();

  expect(width).toBeLessThanOrEqual(375);
  const { items } = (await over(cloud, 'district').listReferrals()).body;
  expect(items).toMatchObject([{ urgency: 'harm', office: 'resident', status: 'received' }]);
  await page.close();
}, 60_000);
