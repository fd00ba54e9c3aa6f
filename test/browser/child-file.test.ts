/** Officers at work on children’s files in a real browser: a duplicate, twins, a family that moves, a file that is closed. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey, survey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { choose } from './choose.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

let cloud: Cloud;
let browser: Browser;

const { child, guardian } = survey();

/** The files by the order in which they came. */
async function files() {
  const { items } = (await over(cloud, 'district').listChildren({ query: {} })).body;
  return items.toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1));
}

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  const forms = [
    { child },
    { child: { ...child, grade: '小学五年级' }, needs: ['A1', 'D2'], mostWanted: ['A1'] },
    { child: { ...child, name: '王梓轩', gender: 'male', birthMonth: '2018-02' } },
  ];
  for (const [at, form] of forms.entries())
    await over(cloud).submitNeedsSurvey({
      body: parsedSurvey({ ...form, guardian }),
      idempotencyKey: `survey-${at}`,
    });
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

const dialog = (page: Page) => page.getByRole('dialog');
const ok = (page: Page) => dialog(page).getByRole('button', { name: '确定' }).click();

/** One field’s choices in the dialog. */
const choice = (page: Page, label: string) =>
  dialog(page)
    .locator('.ant-form-item')
    .filter({ has: page.getByText(label, { exact: true }) });

async function openFile(page: Page, at: number): Promise<void> {
  await page.goto(`/console/children/${(await files())[at]!.id}`);
  await page.getByText('档案动态').waitFor();
}

/** The row of a field where two files are compared. */
const compared = (page: Page, label: string) =>
  page.locator('.ant-table-row').filter({ has: page.getByText(label, { exact: true }) });

it('R-IN-09, R-IN-22: a street officer compares two files of one child side by side and merges them', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /五星街道/);
  await openFile(page, 1);
  await page.getByText('很可能重复').waitFor();
  expect(await compared(page, '年级').textContent()).toContain('不同');
  expect(await compared(page, '联系电话').textContent()).toContain('不显示');

  await page.getByRole('button', { name: '并入这一份' }).click();
  await choice(page, '年级').getByLabel('用本档案').check();
  await choice(page, '需要的帮扶').getByLabel('两份合并').check();
  await dialog(page).getByLabel('原因').fill('同一孩子填了两次');
  await ok(page);
  await page.getByText('重复档案并入').waitFor();

  const [remains, merged] = await files();
  expect(merged).toMatchObject({ status: 'closed', mergedInto: remains!.id });
  expect(remains).toMatchObject({ grade: '小学五年级', needs: ['A1', 'B2', 'C2', 'D2'], mostWanted: ['B2'] });
  await page.close();
}, 60_000);

it('R-IN-23: siblings are suggested by their household and confirmed', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /五星街道/);
  await openFile(page, 2);
  await page.getByText('同一家庭，待确认').waitFor();
  await page.getByRole('button', { name: '确认为兄弟姐妹' }).click();
  await dialog(page).getByLabel('如何得知').fill('入户核实');
  await ok(page);
  await page.getByRole('button', { name: '解除' }).waitFor();

  const [sister, , brother] = await files();
  const { linked } = (await over(cloud, 'street:320404001').listSiblings({ path: { id: sister!.id } })).body;
  expect(linked.map(({ id }) => id)).toEqual([brother!.id]);
  await page.close();
}, 60_000);

it('R-IN-08: when a family moves, one street offers the file and the other accepts it on a phone', async () => {
  const desk = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(desk, /五星街道/);
  await openFile(desk, 0);
  await desk.getByRole('button', { name: '转往其他镇（街道）' }).click();
  await choose(desk, dialog(desk).getByLabel('镇（街道）'), '永红街道');
  await choose(desk, dialog(desk).getByLabel('村（社区）'), '新建社区居委会');
  await dialog(desk).getByLabel('原因').fill('搬到新建社区');
  await ok(desk);
  await desk.getByText('正在转往永红街道').waitFor();
  await desk.close();

  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /永红街道/);
  await page.goto('/console/transfers');
  await page.getByRole('link', { name: /320404-/ }).click();
  await page.getByRole('button', { name: '接收', exact: true }).click();
  await dialog(page).getByLabel('新的详细地址').fill('2 幢 301');
  await ok(page);
  await page.getByText('转入已接收').waitFor();

  expect((await files())[0]).toMatchObject({ streetCode: '320404002', communityCode: '320404002003' });
  await page.close();
}, 60_000);

it('R-IN-06, R-IN-07: a file is closed with a reason, and re-opened as a new period', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await signIn(page, /五星街道/);
  await openFile(page, 2);
  await page.getByRole('button', { name: '结案' }).click();
  await dialog(page).getByLabel('结案原因').fill('已随父母外出生活');
  await ok(page);
  await page.getByText('原因：已随父母外出生活').waitFor();

  await page.getByRole('button', { name: '恢复档案' }).click();
  await dialog(page).getByLabel('原因').fill('已返回本地');
  await ok(page);
  await page.getByRole('button', { name: '核实通过' }).waitFor();

  expect((await files())[2]).toMatchObject({
    status: 'submitted',
    earlierPeriods: [{ closeReason: '已随父母外出生活' }],
  });
  await page.close();
}, 60_000);
