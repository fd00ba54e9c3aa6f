/** A referral in a real browser: an office sends it on a phone and follows it; a street officer takes it up and opens the file. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

let cloud: Cloud;
let browser: Browser;
let receiptCode: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel(/疑似受到侵害/).check();
  await page.getByLabel('已向公安机关报案').check();
  await page.getByLabel('学校', { exact: true }).check();
  await page.getByLabel('单位名称').fill('示例小学');
  await page.locator('#referrer-name').fill('沈老师');
  await page.locator('#referrer-phone').fill('13700004321');
  await page.getByLabel('孩子姓名').fill('令狐小满');
  await page.locator('#place-streetCode').selectOption({ label: '五星街道' });
  await page.getByLabel('了解到的情况').fill('手臂有多处淤青，说是在家被打。');
}

it('on a phone: what is missing is named, what is not known may stay empty, harm is told of the police', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await page.goto('/forms/referral');
  await page.getByText('请立即拨打 110').first().waitFor();
  expect(await page.getByText('强制报告').count()).toBe(0);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').getByRole('button').allTextContents()).toEqual([
    '属于哪种情况：此项必填',
    '单位类别：此项必填',
    '单位名称：此项必填',
    '姓名：此项必填',
    '联系电话：此项必填',
    '了解到的情况：此项必填',
  ]);

  await fillIn(page);
  await page.getByText('强制报告').waitFor();
  await page.getByRole('button', { name: '提交', exact: true }).click();

  await page.getByRole('heading', { name: '已收到转介' }).waitFor();
  receiptCode = (await page.locator('output').textContent()) ?? '';
  expect(receiptCode).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  const width = await page.evaluate('document.documentElement.scrollWidth');
  expect(width).toBeLessThanOrEqual(375);
  await page.close();
}, 60_000);

async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.goto('/console');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: who }).first().click();
  await page.getByRole('heading').first().waitFor();
}

async function openTold(page: Page): Promise<void> {
  await page.getByRole('button', { name: '查看转介内容' }).click();
  await page.getByLabel('查看用途（将记入日志）').click();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
}

/** Chooses the first of a list that opens. */
async function chooseFirst(page: Page, label: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function completeFile(page: Page): Promise<void> {
  expect(await page.getByLabel('孩子姓名', { exact: true }).inputValue()).toBe('令狐小满');
  await chooseFirst(page, '性别');
  await page.getByLabel('出生年月').fill('2016-09');
  await chooseFirst(page, '儿童类别');
  await page.getByLabel('监护人姓名', { exact: true }).fill('令狐建国');
  await page.getByLabel('与孩子关系').first().fill('祖父');
  await page.getByLabel('联系电话', { exact: true }).fill('13900008888');
  await chooseFirst(page, '所在村（社区）');
  await page.getByLabel('详细地址').fill('3 幢 201');
  await chooseFirst(page, '需要的帮扶');
}

it('R-RF-01, R-RF-02: the street officer takes the mandatory report up, opens the reported identity and a file', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /五星街道/);
  await page.goto('/console/referrals');
  await page
    .getByRole('row', { name: /疑似受到侵害/ })
    .getByRole('link')
    .click();
  await page.getByText(/已于 .* 报告区妇联/).waitFor();
  await page.getByText('转介人称已向公安机关报案').waitFor();
  expect(await page.getByRole('button', { name: '不予受理' }).count()).toBe(0);
  expect(await page.getByText('淤青').count()).toBe(0);

  await page.getByRole('button', { name: '受理', exact: true }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '确定' }).click();
  await page.getByText('请先查看转介内容').waitFor();
  await openTold(page);
  await page.getByText('淤青').waitFor();
  await completeFile(page);
  await page.getByRole('button', { name: '建立档案' }).click();
  await page.getByRole('button', { name: '查看档案' }).click();
  await page.getByText('由转介建档').waitFor();

  const { items } = (await over(cloud, 'district').listChildren({ query: {} })).body;
  expect(items).toMatchObject([
    { source: 'referral', maskedName: '令**满', consents: [], status: 'submitted' },
  ]);
  await page.close();
}, 60_000);

it('R-RF-13: the referring office sees the status on the receipt page, and nothing to agree to', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await page.goto(`/receipt?code=${receiptCode}`);
  await page.getByLabel('电话后四位').fill('4321');
  await page.getByRole('button', { name: '查询', exact: true }).click();

  await page.getByRole('heading', { name: '已建档，正在核实' }).waitFor();
  expect(await page.locator('.timeline li span').allTextContents()).toEqual([
    '已收到转介',
    '已受理',
    '已建档',
  ]);
  expect(await page.getByText('我的同意').count()).toBe(0);
  expect(await page.getByText('退出').count()).toBe(0);
  await page.close();
}, 60_000);
