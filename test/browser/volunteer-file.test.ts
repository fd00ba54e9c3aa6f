/** A volunteer’s file in a real browser: what an officer does with it, and what she sees of it herself, on a phone. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { addDays, dateIn, instantOf } from '../../shared/kernel/instants.ts';
import { checkBody, parsedApplication } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

const today = dateIn(instantOf(Date.now()));

let cloud: Cloud;
let browser: Browser;
let id: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  await over(cloud).submitVolunteerApplication({ body: parsedApplication(), idempotencyKey: 'volunteer' });
  const officer = over(cloud, 'street:320404001');
  const { items } = (await officer.listVolunteers({ query: {} })).body;
  id = items[0]!.id;
  for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
    const body = checkBody(check, today, addDays(today, [30, 230, 300][index]!));
    await officer.recordVetting({ path: { id }, ifMatch: index + 1, body });
  }
  await over(cloud, `volunteer:${id}`).getMe();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

const volunteerNow = async () => (await over(cloud, 'district').getVolunteer({ path: { id } })).body;

it('R-VO-03: volunteers see their own file on a phone and pause themselves until a day', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /何\*娟/);
  await page.goto('/console/my-file');
  await page.getByRole('cell', { name: '即将到期' }).waitFor();

  expect(await page.getByRole('button', { name: '登记审核' }).count()).toBe(0);
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByLabel('暂停的原因').fill('照顾家人');
  await page.getByLabel('恢复日期').fill(addDays(today, 10));
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByRole('button', { name: '更改暂停' }).waitFor();

  expect(await page.getByRole('button', { name: '恢复' }).count()).toBe(0);
  expect(await volunteerNow()).toMatchObject({
    status: 'paused',
    pause: { reason: '照顾家人', until: addDays(today, 10) },
  });
  await page.close();
}, 60_000);

it('R-VO-04, R-VO-20: an officer finds a volunteer by vetting, changes the capacity and resumes them', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /区妇联/);
  await page.goto('/console/volunteers?vetting=ending');
  await page.getByRole('link', { name: /320404-/ }).click();
  await page.getByText('照顾家人').waitFor();

  await page.getByRole('button', { name: '修改资料' }).click();
  await page.getByLabel('结对名额').fill('3');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByText('0 / 3').waitFor();
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  await page.getByText('可结对').waitFor();

  expect(await volunteerNow()).toMatchObject({ status: 'active', capacity: 3 });
  await page.close();
}, 60_000);

it('R-VO-05, R-KE-23: a reason for leaving is asked for, and stored without the phone in it', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /区妇联/);
  await page.goto(`/console/volunteers/${id}`);
  await page.getByRole('button', { name: '登记离队' }).click();
  const dialog = page.getByRole('dialog');
  const ok = dialog.getByRole('button', { name: '确定' });

  await ok.click();
  await dialog.getByText('此项必填').waitFor();
  expect(await volunteerNow()).toMatchObject({ status: 'active' });

  await dialog.getByLabel('离队的原因').fill('随家人迁往外地，电话13812345678');
  await ok.click();
  await dialog.waitFor({ state: 'hidden' });
  const left = { reason: '随家人迁往外地，电话〔电话〕' };
  expect(await volunteerNow()).toMatchObject({ status: 'retired', left });
  await page.close();
}, 60_000);
