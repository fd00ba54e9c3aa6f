/** Whoever wrote a name is shown what stands in its place. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { survey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

let cloud: Cloud;
let browser: Browser;
let id: string;
let receiptCode: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  const body = survey({ child: { ...survey().child, name: '岳小山' } }) as never;
  ({ receiptCode } = (await over(cloud).submitNeedsSurvey({ body, idempotencyKey: 'survey' })).body);
  const [child] = (await over(cloud, 'street:320404001').listChildren({ query: {} })).body.items;
  id = child?.id ?? '';
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

it('Rule 13: an officer who writes a name and a phone into a reason reads what they were replaced by', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /五星街道/);
  await page.goto(`/console/children/${id}`);
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('岳小山的电话13900001234打不通');
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();

  await page.getByText('文字中的身份信息已替换后保存').waitFor();
  await page.getByText('孩子的姓名已替换为“孩子”（1 处）').waitFor();
  await page.getByText('电话号码已替换为“〔电话〕”（1 处）').waitFor();

  const { body } = await over(cloud, 'street:320404001').getChild({ path: { id } });
  expect(body).toMatchObject({ status: 'returned', returnReason: '孩子的电话〔电话〕打不通' });
});

it('Rule 13: a guardian who writes a name and a phone reads on the public page what they were replaced by', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await page.goto(`/receipt?code=${receiptCode}`);
  await page.getByLabel('电话后四位').fill(survey().guardian.phone.slice(-4));
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('我想退出').click();
  await page.getByLabel('退出的原因').selectOption({ label: '要搬家' });
  await page.getByLabel('请说明情况').fill('岳小山下月搬家，电话13900001234');
  await page.getByRole('button', { name: '提交退出申请' }).click();

  const notice = page.getByRole('status').filter({ hasText: '文字中的身份信息已替换后保存' });
  await notice.getByText('孩子的姓名已替换为“孩子”（1 处）').waitFor();
  await notice.getByText('电话号码已替换为“〔电话〕”（1 处）').waitFor();
  const { items } = (await over(cloud, 'district').listWithdrawals({ query: {} })).body;
  expect(items[0]).toMatchObject({ reason: '孩子下月搬家，电话〔电话〕' });
}, 60_000);
