/** Search, export and a family’s rights over its data in a real browser. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedApplication, parsedSurvey } from '../builders.ts';
import { volunteer } from '../intake/imports/import-tables.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { choose, mark } from './choose.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

let cloud: Cloud;
let browser: Browser;
let id: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'survey' });
  await over(cloud).submitVolunteerApplication({ body: parsedApplication(), idempotencyKey: 'application' });
  const { items } = (await over(cloud, 'district').listChildren({ query: {} })).body;
  id = items[0]!.id;
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

const dialog = (page: Page) => page.getByRole('dialog');
const childNow = async () => (await over(cloud, 'district').getChild({ path: { id } })).body;

const choosePurpose = (page: Page) => choose(page, dialog(page).getByLabel('查看用途'), '联系家庭');

/** Where pictures are wanted. */
const shoot = async (page: Page, name: string) => {
  const folder = process.env.CHANGBAN_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

it('R-IN-90: an officer finds a file by a name, on a phone', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  await page.goto('/console/children');
  await shoot(page, 'children-phone');
  await page.getByRole('button', { name: '按姓名或电话查找' }).click();
  await dialog(page).getByLabel('孩子或监护人的姓名').fill('王梓涵');
  await choosePurpose(page);
  await dialog(page).getByRole('button', { name: '查找', exact: true }).click();

  await dialog(page).getByText('王*涵').waitFor();
  await shoot(page, 'search-phone');
  expect(await dialog(page).getByText('王梓涵').count()).toBe(0);
  await page.close();
}, 60_000);

it('R-IN-94, R-IN-96: a list is exported masked, and with names for a purpose', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /区妇联/);
  await page.goto('/console/children');
  await shoot(page, 'children-desktop');
  const text = async (choose: () => Promise<void>) => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await mark(dialog(page), 'csv');
    await choose();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name: '下载' }).click(),
    ]);
    await dialog(page).waitFor({ state: 'hidden' });
    return readFileSync(await download.path(), 'utf8');
  };

  expect(await text(async () => undefined)).toContain('王*涵');
  const whole = await text(async () => {
    await mark(dialog(page), '含姓名、电话、住址');
    await choosePurpose(page);
    await shoot(page, 'export-desktop');
  });
  expect(whole).toContain('王梓涵');
  await page.close();
}, 90_000);

it('R-IN-70, R-IN-81, R-IN-98: a file is corrected, copied, and a request for its erasure revoked', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /区妇联/);
  await page.goto(`/console/children/${id}`);
  await page.getByRole('button', { name: '更正身份信息' }).click();
  await dialog(page).locator('#phone').fill('１３９００００９９９９');
  await dialog(page).getByLabel('原因').fill('来电更正');
  await shoot(page, 'correct-desktop');
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: '查看更正记录' }).click();
  await choosePurpose(page);
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).getByText('13900001234').waitFor();
  await shoot(page, 'history-desktop');
  await dialog(page).getByRole('button', { name: '关闭' }).last().click();

  await page.getByRole('button', { name: '制作副本' }).click();
  await dialog(page).getByLabel('原因').fill('监护人到窗口申请');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: '确定' }).click(),
  ]);
  const copy = readFileSync(await download.path(), 'utf8');
  expect(copy).toContain('13900009999');
  if (process.env.CHANGBAN_PICTURES) {
    const shown = await browser.newPage();
    await shown.setContent(copy);
    await shoot(shown, 'copy');
    await shown.close();
  }

  await page.getByRole('button', { name: '申请删除身份信息' }).click();
  await dialog(page).getByLabel('原因').fill('监护人要求');
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await page.getByText('由您提出').waitFor();
  await shoot(page, 'child-desktop');
  expect(await page.getByRole('button', { name: '确认删除身份信息' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '撤回删除申请' }).click();
  await page.getByRole('button', { name: '申请删除身份信息' }).waitFor();
  expect((await childNow()).erasure).toBeUndefined();
  await page.close();
}, 120_000);

it('R-IN-70: an answer of the guardian is corrected: the file has the new need, the corrections the earlier one', async () => {
  const before = await childNow();
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /区妇联/);
  await page.goto(`/console/children/${id}`);
  await page.getByRole('button', { name: '更正填报内容' }).click();
  await dialog(page).getByLabel('需要的帮扶').fill('心理');
  await page.getByTitle('心理疏导与情绪陪伴').click();
  // The tag in the field bears the same title as the option.
  await dialog(page).locator('.ant-select-selection-item[title="心理疏导与情绪陪伴"]').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).getByLabel('年级').fill('小学5年级');
  await dialog(page).getByLabel('原因').fill('来电补充');
  await shoot(page, 'correct-answers-desktop');
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.locator('main').getByText('心理疏导与情绪陪伴').first().waitFor();
  expect(await childNow()).toMatchObject({
    ...{ needs: [...before.needs, 'B3'], mostWanted: before.mostWanted, interests: before.interests },
    grade: '小学5年级',
  });

  await page.getByRole('button', { name: '查看更正记录' }).click();
  await choosePurpose(page);
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).getByText('定期走访探视、共同阅读书籍、同伴陪伴与交友').waitFor();
  await dialog(page).getByText('小学4年级').waitFor();
  await shoot(page, 'history-answers-desktop');
  await page.close();
}, 90_000);

it('R-IN-93: a file with other headings is mapped once', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  const cells = Object.entries(volunteer);
  const csv = [
    cells.map(([heading]) => (heading === '姓名' ? '她叫啥' : heading)),
    cells.map(([, cell]) => cell),
  ]
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');
  const send = async () => {
    await page.goto('/console/imports');
    await page.getByText('志愿者名单').click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  };
  await send();
  await page.getByText('对应列标题').waitFor();
  await choose(page, page.getByLabel('姓名', { exact: true }), '她叫啥');
  await shoot(page, 'mapping-phone');
  await page.getByRole('button', { name: '按此试读' }).click();
  await page.getByText('已试读，未写入').waitFor();
  await send();
  await page.getByText('已试读，未写入').waitFor();
  await page.close();
}, 90_000);

it('R-RE-50: the yearly report counts what is stored and who accessed it', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  await page.goto('/console/data-report');
  await page.getByText('按姓名或电话查找').waitFor();

  expect(await page.getByText('王').count()).toBe(0);
  await shoot(page, 'report-phone');
  await page.setViewportSize({ width: 1280, height: 800 });
  await shoot(page, 'report-desktop');
  await page.close();
}, 60_000);

it('R-KE-10: settings are read and changed', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  await page.goto('/console/settings');
  await page.getByLabel('儿童档案结案后保存（天）').fill('1460');
  await shoot(page, 'settings-phone');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').waitFor();

  const { retention } = (await over(cloud, 'district').getSettings({})).body;
  expect(retention.closedChildDays).toBe(1460);
  await page.setViewportSize({ width: 1280, height: 800 });
  await shoot(page, 'settings-desktop');
  await page.close();
}, 60_000);
