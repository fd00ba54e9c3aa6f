/** A family leaves, in a real browser: the guardian on a phone, the street and the district in the console. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

let cloud: Cloud;
let browser: Browser;
let receiptCode: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  const body = parsedSurvey();
  ({ receiptCode } = (await over(cloud).submitNeedsSurvey({ body, idempotencyKey: 'survey' })).body);
  const officer = over(cloud, 'street:320404001');
  const [child] = (await officer.listChildren({ query: {} })).body.items;
  await officer.verifyChild({ path: { id: child!.id }, ifMatch: 1 });
  await over(cloud, 'district').getMe();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.goto('/console');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: who }).first().click();
  await page.getByRole('heading').first().waitFor();
}

async function openReceipt(page: Page): Promise<void> {
  await page.goto(`/receipt?code=${receiptCode}`);
  await page.getByLabel('电话后四位').fill('1234');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('heading', { name: '退出结对帮扶' }).waitFor();
}

async function askToLeave(page: Page): Promise<void> {
  await page.getByText('我想退出').or(page.getByText('再次申请退出')).click();
  await page.getByRole('button', { name: '提交退出申请' }).click();
  expect(await page.getByText('此项必填').count()).toBe(2);
  await page.getByLabel('退出的原因').selectOption({ label: '要搬家' });
  await page.getByLabel('请说明情况').fill('下个月搬到外地');
  await page.getByRole('button', { name: '提交退出申请' }).click();
  await page.getByText('已收到退出申请').waitFor();
}

it('R-SU-20, R-SU-24: a guardian asks to leave on a phone, takes the request back and asks again', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await openReceipt(page);
  await askToLeave(page);

  await page.getByRole('button', { name: '撤回申请' }).click();
  await page.getByRole('button', { name: '确认撤回' }).click();
  await page.getByText('您已撤回退出申请，一切照旧。').waitFor();
  await askToLeave(page);

  const { items } = (await over(cloud, 'district').listWithdrawals({ query: {} })).body;
  expect(items.map(({ status, cause }) => [status, cause])).toEqual([
    ['submitted', 'movingAway'],
    ['takenBack', 'movingAway'],
  ]);
  await page.close();
}, 60_000);

it('R-SU-21: the street investigates and recommends', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /五星街道/);
  await page.goto('/console/withdrawals');
  await page.getByText('待镇（街道）调查').first().waitFor();
  await page
    .getByRole('link', { name: /王\*涵/ })
    .first()
    .click();
  await page.getByLabel('调查情况').fill('已入户，下个月迁往外地');
  await page.getByText('建议同意退出').click();
  await page.getByRole('button', { name: '提交调查' }).click();
  await page.getByText('等待区妇联审核').waitFor();

  const { items } = (await over(cloud, 'district').listWithdrawals({ query: {} })).body;
  expect(items[0]).toMatchObject({ status: 'investigated', investigation: { recommends: 'approve' } });
  await page.close();
}, 60_000);

it('R-SU-22: the district decides, on a phone; the guardian reads it', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  await page.goto('/console/withdrawals');
  await page.getByText('待区妇联审核').first().waitFor();
  await page
    .getByRole('link', { name: /王\*涵/ })
    .first()
    .click();
  await page.getByText('同意退出', { exact: true }).click();
  await page.getByText('结案', { exact: true }).click();
  await page.getByLabel('理由').fill('情况属实');
  await page.getByRole('button', { name: '提交审核' }).click();
  await page.getByText('已同意').waitFor();
  await openReceipt(page);
  await page.getByText('区妇联已同意退出').waitFor();

  expect(await page.getByText('我想退出').or(page.getByText('再次申请退出')).count()).toBe(0);
  const [child] = (await over(cloud, 'district').listChildren({ query: {} })).body.items;
  expect(child).toMatchObject({ status: 'closed', closeReason: '情况属实' });
  await page.close();
}, 60_000);
