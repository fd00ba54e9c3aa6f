/** Whom no message reaches, in a real browser: failed deliveries until they are handled, and notices on a proposal. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { enterTemplates } from '../../local/story/text-messages.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { parsedReferral } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { makeProposal } from './one-proposal.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

const STREET = '320404001';
let cloud: Cloud;
let browser: Browser;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  for (const who of [`street:${STREET}`, 'district']) await over(cloud, who).getMe();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

/** The relay refuses every address for good; 0 seconds end that. */
const refuseMail = (forSeconds: number) =>
  cloud.request({
    method: 'POST',
    path: '/_local/outages',
    body: { channel: 'smtp', kind: 'refuses', code: 550, forSeconds },
  });

async function refer(): Promise<void> {
  const body = parsedReferral({
    ...{ urgency: 'normal', child: { name: '林小一' }, guardian: {} },
    place: { districtCode: '320404', streetCode: STREET },
    known: '邻居来电，孩子无人照看。',
    referrer: { office: 'police', organisation: '示例派出所', name: '高警官', phone: '13700001111' },
  });
  await over(cloud).submitReferral({ body, idempotencyKey: randomUUID() });
  await cloud.idle();
}

const failures = async () => (await over(cloud, 'district').listDeliveries({ query: {} })).body.items;
const notices = () => cloud.mail().filter(({ subject }) => subject.includes('收到转介'));

const card = (page: Page) => page.locator('.ant-card').filter({ hasText: '收到转介' });

/** Until the system has done with it. */
async function sendAgain(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await card(page).getByRole('button', { name: '再次发送' }).click();
  expect((await answered).ok()).toBe(true);
  await cloud.idle();
  await page.reload();
}

it('R-RE-41: a notice that was refused is shown above every page until it has been sent again', async () => {
  await refuseMail(3_600);
  await refer();
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /五星街道/);
  await page.getByText('有 1 条通知未能送达').waitFor();
  await page.getByRole('link', { name: '查看并办理' }).click();
  await card(page).getByText('对方拒收').waitFor();

  const [first] = await failures();
  await sendAgain(page);
  await card(page).getByText('对方拒收').waitFor();
  const [second] = await failures();
  expect(second!.id).not.toBe(first!.id);
  await refuseMail(0);
  await sendAgain(page);
  await page.getByText('没有符合条件的记录').waitFor();

  await page.goto('/console/referrals');
  await page.getByRole('heading', { name: '转介' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText(/条通知未能送达/).count()).toBe(0);
  expect(await failures()).toEqual([]);
  expect(notices()).toHaveLength(1);
  await page.close();
}, 60_000);

it('R-RE-42: an officer records that the recipient was notified otherwise, and nothing is sent', async () => {
  await refuseMail(3_600);
  await refer();
  await refuseMail(0);
  const before = notices().length;
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /五星街道/);
  await page.goto('/console/deliveries');

  await card(page).getByRole('button', { name: '已另行告知' }).click();
  await page.getByRole('dialog').getByLabel('已当面告知').check();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();

  await expect.poll(failures).toEqual([]);
  await card(page).waitFor({ state: 'detached' });
  await cloud.idle();
  expect(notices()).toHaveLength(before);
  await page.close();
}, 60_000);

it('R-MA-36: a proposal shows whom no message reaches, why and what to do, until one does', async () => {
  const { proposal } = await makeProposal(cloud);
  const page = await openPhonePage(browser, cloud.url);
  await signIn(page, /五星街道/);
  await page.goto(`/console/match-runs/${proposal.runId}`);
  await page.getByText('志愿者 · 联系不上').waitFor();
  await page.getByText('监护人 · 联系不上').waitFor();

  await page.goto(`/console/proposals/${proposal.id}`);
  await page.getByText('监护人联系不上：该通知尚未设置短信模板').waitFor();
  await page.getByText('凭回执号和手机号后四位在“查询进度”页答复').waitFor();
  await page.getByText('志愿者联系不上：该通知尚未设置短信模板').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);

  await enterTemplates(cloud, instantOf(Date.now()));
  await page.reload();
  await page.getByRole('button', { name: '确认', exact: true }).waitFor();
  expect(await page.getByText(/联系不上/).count()).toBe(0);
  await page.close();
}, 60_000);
