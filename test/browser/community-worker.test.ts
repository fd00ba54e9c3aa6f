/** A community worker on a phone: the files of their communities, an identity for a purpose, and nothing to decide. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { DISTRICTS } from '../../shared/kernel/regions.ts';
import { survey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

let cloud: Cloud;
let browser: Browser;

const [first] = DISTRICTS[0]?.streets[0]?.communities ?? [];
const street = { streetCode: '320404001' };

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  for (const [at, communityCode] of ['320404001001', '320404001002'].entries())
    await over(cloud).submitNeedsSurvey({
      body: survey({
        address: { ...street, communityCode, detail: `${at + 1}幢101室` },
        guardian: { name: '王建国', relation: '爷爷', phone: `1390000111${at}` },
      }) as never,
      idempotencyKey: `survey-${at}`,
    });
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

it('R-KE-110: a community worker sees one of two files of the street, opens it, and is offered no decision', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, new RegExp(`^${first?.name}$`));
  await page.goto('/console/children');
  await page.getByText('王*涵').first().waitFor();
  expect(await page.getByText('王*涵').count()).toBe(1);
  await page.getByRole('link', { name: /^320404-/ }).click();
  await page.getByRole('button', { name: '查看身份信息' }).waitFor();
  expect(await page.getByRole('button', { name: '核实通过' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '退回', exact: true }).count()).toBe(0);
  await page.goto('/console/referrals');
  await page.getByText('您提交的转介，以及您负责的村（社区）的转介').waitFor();
  await page.goto('/console/contacts/new');
  await page.getByText('孩子（兄弟姐妹可同时选择）').waitFor();
}, 60_000);
