/** A family says on a phone what is hard to use, and finds at the foot who operates the system. */
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

it('R-OF-50: feedback is one click away on a phone, says which page it is about, and is stored', async () => {
  const district = over(cloud, 'district');
  const { version } = (await district.getSettings()).body;
  const site = { operator: '常州市钟楼区妇女联合会', icpNumber: '苏ICP备2026000001号-1' };
  await district.changeSettings({ body: { site }, ifMatch: version });
  const page = await openPhonePage(browser, cloud.url);
  await page.goto('/receipt');
  await page.getByText('主办：常州市钟楼区妇女联合会').waitFor();
  await page.getByRole('link', { name: '意见反馈' }).click();
  await page.getByRole('button', { name: '提交意见' }).click();
  await page.getByText('请填写意见').waitFor();
  await page.getByLabel('您的意见').fill('回执页的字太小。');
  const width = await page.evaluate('document.documentElement.scrollWidth');
  await page.getByRole('button', { name: '提交意见' }).click();
  await page.getByRole('heading', { name: '已收到' }).waitFor();

  expect(width).toBeLessThanOrEqual(375);
  const { items } = (await district.listFeedback()).body;
  expect(items).toMatchObject([{ text: '回执页的字太小。', page: '/receipt', status: 'open' }]);
  await page.close();
}, 60_000);
