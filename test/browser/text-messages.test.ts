/** Text messages in a real browser: a guardian stops them on a phone, a volunteer on the own file, a district sees what is missing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { STAND_IN_TEMPLATES } from '../../local/outside/sms-templates.ts';
import { enterTemplates } from '../../local/story/text-messages.ts';
import { addDays, dateIn, instantOf } from '../../shared/kernel/instants.ts';
import { checkBody, parsedApplication, parsedSurvey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

const today = dateIn(instantOf(Date.now()));
const AWAKE = { quietFromHour: 0, quietUntilHour: 0 };

let cloud: Cloud;
let browser: Browser;
let receiptCode: string;
let volunteer: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  ({ receiptCode } = (
    await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'survey' })
  ).body);
  await over(cloud).submitVolunteerApplication({ body: parsedApplication(), idempotencyKey: 'volunteer' });
  const officer = over(cloud, 'street:320404001');
  volunteer = (await officer.listVolunteers({ query: {} })).body.items[0]!.id;
  for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
    const body = checkBody(check, today, addDays(today, 300));
    await officer.recordVetting({ path: { id: volunteer }, ifMatch: index + 1, body });
  }
  await over(cloud, `volunteer:${volunteer}`).getMe();
  await over(cloud, 'district').getMe();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

it('R-RE-65: a guardian stops text messages with the receipt on a phone, and asks for them again', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await page.goto(`/receipt?code=${receiptCode}`);
  await page.getByLabel('电话后四位').fill('1234');
  await page.getByRole('button', { name: '查询' }).click();

  await page.getByRole('button', { name: '不再接收短信' }).click();

  await page.getByText('已停止短信通知；').waitFor();
  await page.getByRole('button', { name: '恢复接收短信' }).click();
  await page.getByText('通过短信告知重要进展。').waitFor();
  expect(await page.locator('.timeline').getByText('短信').allInnerTexts()).toEqual([
    '已停止短信通知',
    '已恢复短信通知',
  ]);
  await page.close();
});

it('R-RE-65: a volunteer stops them on the own file', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /何\*娟/);
  await page.goto('/console/my-file');

  await page.getByRole('button', { name: '登记不接收' }).click();

  await page.getByText(/自 \d{4}-\d{2}-\d{2} 起不接收/).waitFor();
  const { body } = await over(cloud, 'district').getVolunteer({ path: { id: volunteer } });
  expect(body.noSmsSince).toEqual(expect.any(String));
  await page.close();
});

it('R-RE-64: a district sees on its settings page which texts have no number yet, and enters one', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /区妇联/);
  await page.goto('/console/settings');
  await page.getByText(/其中 \d+ 类尚未填写模板编号/).waitFor();

  const field = page.getByLabel('您提交的需求调查需要补充');
  await field.fill('不是编号');
  await page.getByRole('button', { name: '保存' }).click();
  await page.locator('.ant-form-item-explain').getByText('模板编号只含数字、字母和下划线').waitFor();
  await field.fill(String(STAND_IN_TEMPLATES.ownSurveyReturned));
  await page.getByRole('button', { name: '保存' }).click();

  await expect
    .poll(async () => (await over(cloud, 'district').getSettings({})).body.smsTemplates.ownSurveyReturned)
    .toBe(STAND_IN_TEMPLATES.ownSurveyReturned);
  await page.close();
});

it('R-RE-64: a developer reads a text message as the phone shows it', async () => {
  await enterTemplates(cloud, instantOf(Date.now()), AWAKE);
  const street = over(cloud, 'street:320404001');
  const [child] = (await street.listChildren({ query: {} })).body.items;
  await street.returnChild({
    ...{ path: { id: child!.id }, ifMatch: child!.version, body: { reason: '请补充年级' } },
  });
  await cloud.idle();
  const page = await openPhonePage(browser, cloud.url);

  await page.goto('/_local/sms');

  const shown = await page.locator('p.text').allInnerTexts();
  expect(shown.filter((text) => text.includes(receiptCode))).toHaveLength(1);
  await page.close();
});
