import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { eachItem } from '../../shared/contract/client.ts';
import { parsedSurvey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

const RECEIPT_CODE = /^[0-9A-Z]{5}-[0-9A-Z]{5}$/;

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

async function fillInPeople(page: Page): Promise<void> {
  await page.getByLabel('孩子姓名').fill('欧阳小满');
  await page.getByLabel('女', { exact: true }).check();
  await page.getByLabel('年', { exact: true }).selectOption('2016');
  await page.getByLabel('月', { exact: true }).selectOption('09');
  await page.getByLabel('留守').check();
  await page.getByLabel('监护人姓名').fill('欧阳建国');
  await page.getByLabel('与孩子关系').fill('祖父');
  await page.getByLabel('镇（街道）').selectOption({ label: '永红街道' });
  await page.getByLabel('村（社区）').selectOption({ label: '新建社区居委会' });
  await page.getByLabel('详细地址').fill('示例小区 3 幢 201');
}

async function fillInNeeds(page: Page): Promise<void> {
  const needs = page.getByRole('group', { name: '希望得到哪些帮扶' });
  await needs.getByLabel('共同阅读书籍').check();
  await needs.getByLabel('生活物资与学习用品支持').check();
  await page.getByRole('group', { name: '最希望得到的帮扶' }).getByLabel('共同阅读书籍').check();
  await page.getByLabel('周六上午').check();
  await page.getByLabel('我已阅读并同意以上内容').check();
}

const submit = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();

/** The server has stored the form, but the page never hears of it. */
const loseFirstAnswer = (page: Page) =>
  page.route(
    '**/v1/forms/needs-surveys',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );

/** The names of the fields on the way by keyboard from one to the button. */
async function namesFrom(start: Locator, button: string): Promise<(string | null)[]> {
  const focused = start.page().locator(':focus');
  const names: (string | null)[] = [];
  for (
    await start.focus();
    (await focused.textContent()) !== button;
    await start.page().keyboard.press('Tab')
  )
    names.push(await focused.getAttribute('name'));
  return names;
}

async function countChildren(): Promise<number> {
  let count = 0;
  for await (const _ of eachItem(over(cloud, 'district').listChildren, {})) count += 1;
  return count;
}

describe('the needs survey on a phone', () => {
  it('leads from the form to a receipt, and an officer who signs in finds the child', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/');

    // A field was forgotten: the summary leads to it, and nothing that was filled in is lost by a reload.
    await fillInPeople(page);
    await fillInNeeds(page);
    await submit(page);
    await page.getByRole('alert').getByRole('button', { name: '联系电话' }).click();
    expect(await page.locator(':focus').getAttribute('name')).toBe('guardian.phone');
    await page.reload();
    await page.getByLabel('联系电话').fill('138 0000 1234');
    await submit(page);
    const receiptCode = await page.getByRole('status').textContent();
    expect(receiptCode).toMatch(RECEIPT_CODE);

    await page.getByRole('link', { name: '查询进度' }).last().click();
    await page.getByLabel('电话后四位').fill('1234');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    const fileNumber = await page.getByRole('definition').first().textContent();
    expect(fileNumber).toMatch(/^320404-\d\d-[0-9A-Z]{8}$/);

    await page.goto('/console/children');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('button', { name: '永红街道' }).click();
    await page.getByRole('link', { name: fileNumber ?? '' }).click();
    await page.getByRole('heading', { name: '欧**满' }).waitFor();
    expect(await page.getByText('欧阳小满').count()).toBe(0);
    expect(cloud.iamRefusals()).toEqual([]);
  }, 60_000);

  it('Rule 3: stores one child when the answer is lost on the way and the form is sent again', async () => {
    const before = await countChildren();
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/');
    await fillInPeople(page);
    await fillInNeeds(page);
    await page.getByLabel('联系电话').fill('13800005678');
    await loseFirstAnswer(page);

    await submit(page);
    await page.getByRole('alert').getByText('网络不通').waitFor();
    await submit(page);

    expect(await page.getByRole('status').textContent()).toMatch(RECEIPT_CODE);
    expect(await countChildren()).toBe(before + 1);
  }, 60_000);

  it('R-IN-31: hides the trap from people, makes a quick sender wait, and asks again where the browser filled the trap in', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/');
    await fillInPeople(page);
    await fillInNeeds(page);
    await page.getByLabel('联系电话').fill('13800009999');
    const trap = page.locator('input[name=website]');
    const box = await trap.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(0);
    expect(await page.getByRole('textbox', { name: 'Website' }).count()).toBe(0);
    expect(await namesFrom(page.getByLabel('我已阅读并同意以上内容'), '提交')).not.toContain('website');

    await trap.evaluate((input) => Object.assign(input, { value: 'https://filled-in.example' }));
    await submit(page);
    await page.getByRole('alert').getByText('请再提交一次').waitFor();
    await submit(page);
    expect(await page.getByRole('status').textContent()).toMatch(RECEIPT_CODE);
  }, 60_000);

  it('R-IN-05: is answered again with its receipt when the street has returned it', async () => {
    const filed = await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'sent-back' });
    const { receiptCode } = filed.body;
    const before = await countChildren();
    const held = { receiptCode, phoneLast4: '1234' };
    const { fileNumber } = (await over(cloud).lookUpReceipt({ body: held })).body;
    const officer = over(cloud, 'district');
    const [child] = (await officer.listChildren({ query: { q: fileNumber } })).body.items;
    const { id } = child!;
    await officer.returnChild({ path: { id }, ifMatch: 1, body: { reason: '请补充详细地址' } });
    const page = await openPhonePage(browser, cloud.url);
    await page.goto(`/receipt?code=${receiptCode}`);
    await page.getByLabel('电话后四位').fill('1234');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('请补充详细地址').waitFor();

    await page.getByRole('button', { name: '补充后重新提交' }).click();
    await fillInPeople(page);
    await fillInNeeds(page);
    await page.getByLabel('联系电话').fill('13800007777');
    await submit(page);

    await page.getByText('已收到，等待镇（街道）妇联核实').first().waitFor();
    expect((await officer.getChild({ path: { id } })).body).toMatchObject({ status: 'submitted', id });
    expect(await countChildren()).toBe(before);
  }, 60_000);
});
