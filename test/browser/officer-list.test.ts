/** Accounts for a whole list of officers, in a real browser on a phone: pasted, corrected, sent, and the letters printed. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { journeyCloud } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

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

const HEADINGS = '称呼\t角色\t负责的镇（街道）\t邮箱\t单位';
const YONGHONG = '永红街道妇联\t镇（街道）妇联\t永红街道\tyonghong@changban.example';
const SCHOOL = '示例小学\t转介单位\t\tschool@changban.example\t示例小学';

it('R-KE-51: a pasted list is checked line by line, sent, and each has an account and a letter', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  await page.goto('/console/members');
  await page.getByRole('button', { name: '批量开通账号' }).click();
  await page.getByText('妇联干部、村（社区）工作者、转介单位、审计人员').click();
  const list = page.getByLabel('名单', { exact: true });
  await list.fill([HEADINGS, YONGHONG.replace('永红街道\t', '别的街道\t'), SCHOOL].join('\n'));
  await page.getByText('第 2 行“负责的镇（街道）”：没有此镇（街道）').waitFor();
  await page.getByRole('button', { name: '确定' }).click();
  await page.getByText('请先更正下列各行').waitFor();

  await list.fill([HEADINGS, YONGHONG, SCHOOL].join('\n'));
  await page.getByText('共 2 行，0 行须更正').waitFor();
  await page.getByRole('button', { name: '确定' }).click();

  await page.getByRole('heading', { name: /批量开通（/ }).waitFor();
  await page.getByRole('row', { name: /永红街道妇联.*已开通/ }).waitFor();
  await page.getByRole('row', { name: /示例小学.*已开通/ }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
  await page.getByRole('button', { name: '打印登录信函（2）' }).click();
  await page.getByText('永红街道妇联：您的登录账号').waitFor();
  await page.getByText('示例小学：您的登录账号').waitFor();
  await page.close();
}, 90_000);
