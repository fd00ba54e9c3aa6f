/** Base counts and pairing rates in a real browser, on a phone and on a desk. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

let cloud: Cloud;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'child' });
  page = await openPhonePage(browser, cloud.url);
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

it('R-IN-163: a street has no rate before its base is recorded, and rate and gap after', async () => {
  await signIn(page, /五星街道/);
  await page.goto('/console/coverage');
  await page.getByText('以下镇（街道）尚未登记民政底数').waitFor();

  await page.getByRole('button', { name: '登记底数' }).click();
  await page.getByLabel('镇（街道）', { exact: true }).click();
  await page.getByTitle('五星街道').last().click();
  await page.getByLabel('人数').fill('8');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click();

  await page.getByText('民政名单（').waitFor();
  const { lines } = (await over(cloud, 'street:320404001').getCoverage({})).body;
  expect(lines[0]).toMatchObject({ base: 8, files: 1, gap: 7, rate: 0 });
  expect(await page.getByText('以下镇（街道）尚未登记民政底数').count()).toBe(0);
  const overflows = () => page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  expect(await overflows()).toBe(false);
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await overflows()).toBe(false);
});
