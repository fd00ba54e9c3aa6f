/** A lost receipt code, and a guardian who answers by phone, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import type { ProposalView } from '../../shared/matching/proposals/proposal-views.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { choose } from './choose.ts';
import { makeProposal } from './one-proposal.ts';
import { closePages, openBrowser } from './open-browser.ts';
import { signIn } from './sign-in.ts';

const STREET = '320404001';
let cloud: Cloud;
let browser: Browser;
let proposal: ProposalView;
let former: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  for (const who of [`street:${STREET}`, 'district']) await over(cloud, who).getMe();
  ({ proposal, receiptCode: former } = await makeProposal(cloud));
  const { id, version } = proposal;
  await over(cloud, `street:${STREET}`).confirmProposal({ path: { id }, ifMatch: version });
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

async function openConsole(path: string, who: RegExp): Promise<Page> {
  const viewport = { width: 1280, height: 900 };
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN', viewport });
  await signIn(page, who);
  await page.goto(path);
  return page;
}
const opens = (receiptCode: string) =>
  over(cloud)
    .lookUpReceipt({ body: { receiptCode, phoneLast4: '1234' } })
    .then(
      () => true,
      () => false,
    );

it('R-IN-114: the district issues a new code by letter, which opens the file where the former one no longer does', async () => {
  const page = await openConsole(`/console/children/${proposal.childId}`, /区妇联/);
  await page.getByRole('button', { name: '发放新回执号' }).click();
  await page.getByLabel('理由').fill('监护人来电，遗失回执号');
  await page.getByRole('button', { name: '确定' }).click();

  const letter = page.locator('.letter.folded');
  await letter.waitFor();
  const code = (await letter.locator('.code').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  expect(await letter.locator('.addressee').textContent()).toContain('的监护人');
  expect([await opens(code), await opens(former)]).toEqual([true, false]);
  await page.getByRole('button', { name: '关闭' }).last().click();
  await page.getByText('发放新回执号').nth(1).waitFor();
  await page.close();
}, 60_000);

it('R-MA-38: who confirmed is told that another records the answer; the district records it as given by phone', async () => {
  const street = await openConsole(`/console/proposals/${proposal.id}`, /五星街道/);
  await street.getByText('这份匹配建议由您确认').waitFor();
  expect(await street.getByRole('button', { name: '登记监护人的答复' }).isDisabled()).toBe(true);
  await street.close();

  const page = await openConsole(`/console/proposals/${proposal.id}`, /区妇联/);
  await page.getByRole('button', { name: '登记监护人的答复' }).click();
  await page.getByLabel('同意结对').waitFor();
  await page.getByRole('button', { name: '确定' }).click();

  await page.getByText('监护人的答复由工作人员登记（电话）').waitFor();
  await page.close();
}, 60_000);

it('R-SU-28: a request to leave that the guardian makes by phone is recorded from the file', async () => {
  const page = await openConsole(`/console/children/${proposal.childId}`, /区妇联/);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '登记退出申请' }).click();
  await choose(page, page.getByLabel('退出的原因'), '要搬家');
  await page.getByLabel('监护人说明').fill('下个月搬到外地');
  await page.getByRole('button', { name: '确定' }).click();

  await page.getByText('监护人已申请退出，正在办理').waitFor();
  await page.close();
}, 60_000);
