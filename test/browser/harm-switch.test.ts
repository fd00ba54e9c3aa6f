/** “This child may be in danger”, where somebody writes about a child, on a phone; also when the network fails. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { answerProposals } from '../../local/story/match.ts';
import { reportCode } from '../../shared/intake/harm/report-code.ts';
import { dateIn, instantOf, plusSeconds } from '../../shared/kernel/instants.ts';
import type { ProposalView } from '../../shared/matching/proposals/proposal-views.ts';
import { survey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { makeProposal } from './one-proposal.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';
import { signIn } from './sign-in.ts';

const STREET = 'street:320404001';
const TAP = '这个孩子可能有危险';
const ALL_AGREE = { guardianDeclinesEvery: 0, volunteerDeclinesEvery: 0 };
const now = () => instantOf(Date.now());

let cloud: Cloud;
let browser: Browser;
let receiptCode: string;
let proposal: ProposalView;
let known: number;

async function harmReports() {
  const { items } = (await over(cloud, 'district').listReferrals()).body;
  return items.filter((one) => 'urgency' in one && one.urgency === 'harm');
}

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  for (const who of [STREET, 'district']) await over(cloud, who).getMe();
  ({ proposal, receiptCode } = await makeProposal(cloud));
});
beforeEach(async () => {
  known = (await harmReports()).length;
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

const tap = (page: Page) => page.getByRole('checkbox', { name: TAP }).check();
const reportNow = (page: Page) => page.getByRole('button', { name: '立即报告' }).click();

/** The page says that it has arrived, with the number that the office has too; and it is one report. */
async function expectArrived(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '已收到报告' }).waitFor();
  const number = await page.locator('.harm-number').textContent();
  const reports = await harmReports();
  expect(reports).toHaveLength(known + 1);
  expect(reports.map(({ id }) => reportCode(id))).toContain(number);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);
}

const answering = (page: Page, url: string, status: number) =>
  page.route(url, (route) => route.fulfill({ status, contentType: 'application/json', body: '{}' }));

async function fillSurvey(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('孩子姓名').fill('欧阳小满');
  await page.getByLabel('女', { exact: true }).check();
  await page.getByLabel('年', { exact: true }).selectOption('2016');
  await page.getByLabel('月', { exact: true }).selectOption('09');
  await page.getByLabel('留守').check();
  await page.getByLabel('监护人姓名').fill('欧阳建国');
  await page.getByLabel('与孩子关系').fill('祖父');
  await page.getByLabel('联系电话').fill('13800007777');
  await page.getByLabel('镇（街道）').selectOption({ label: '永红街道' });
  await page.getByLabel('村（社区）').selectOption({ label: '新建社区居委会' });
  await page.getByLabel('详细地址').fill('示例小区 3 幢 201');
  await page.getByLabel('生活物资与学习用品支持').first().check();
  await page.getByLabel('我已阅读并同意以上内容').check();
}
const submit = (page: Page) => page.getByRole('button', { name: '提交', exact: true }).click();

describe('R-HA-08: in the needs survey', () => {
  it('R-HA-07: the words that are written offer the switch, and the survey carries the report', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await fillSurvey(page);
    await page.getByLabel('其他情况').fill('没有受到家暴');
    expect(await page.locator('.harm-offer').count()).toBe(0);
    await page.getByLabel('其他情况').fill('孩子经常被爸爸打');
    await page.locator('.harm-offer').getByRole('button', { name: TAP }).click();
    await submit(page);

    await page.locator('.receipt-code').waitFor();
    await expectArrived(page);
    await page.close();
  }, 90_000);

  it('R-HA-10: a survey that is refused, for a field or by a flood, does not hold up the report', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/');
    await answering(page, '**/v1/forms/needs-surveys', 429);
    await tap(page);
    await submit(page);
    await expectArrived(page);
    await page.close();
  }, 90_000);

  it('R-HA-10: stored by a survey whose answer is lost, it is sent by itself and is one report', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await fillSurvey(page);
    await page.route('**/v1/forms/needs-surveys', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await tap(page);
    await submit(page);
    await expectArrived(page);

    await page.unroute('**/v1/forms/needs-surveys');
    await submit(page);
    await page.locator('.receipt-code').waitFor();
    await expectArrived(page);
    await page.close();
  }, 90_000);
});

describe('R-HA-10: without a network', () => {
  it('the page names 110 and whom to call, keeps the text through a reload, and sends it once it is back', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/forms/volunteer');
    await tap(page);
    await page.getByLabel('发生了什么').fill('邻居家的孩子被锁在门外');
    await page.route('**/v1/harm-reports', (route) => route.abort());
    await reportNow(page);
    await page.getByText('报告没有送到').waitFor();
    await page.getByRole('link', { name: '110' }).waitFor();
    await page.getByRole('link', { name: '12338' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('发生了什么').inputValue()).toBe('邻居家的孩子被锁在门外');
    await page.unroute('**/v1/harm-reports');
    await page.evaluate("dispatchEvent(new Event('online'))");
    await expectArrived(page);
    await page.close();
  }, 90_000);
});

describe('R-HA-08: on the other pages', () => {
  it('R-HA-09: the receipt page: by the receipt, with nothing else to fill in; the number is the one that the office has', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/receipt');
    await page.getByLabel('回执号').fill(receiptCode);
    await page.getByLabel('电话后四位').fill(survey().guardian.phone.slice(-4));
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await tap(page);
    await reportNow(page);
    await expectArrived(page);
    await page.close();
  }, 60_000);

  it('the public form of offices', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/forms/referral');
    await tap(page);
    await reportNow(page);
    await expectArrived(page);
    await page.close();
  }, 60_000);

  it('a child’s file, offered in the dialog where an officer writes, under their own name', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await signIn(page, /区妇联/);
    await page.goto(`/console/children/${proposal.childId}`);
    await page.getByRole('checkbox', { name: TAP }).waitFor();
    await page.getByRole('button', { name: '登记退出申请' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('孩子说不想活了');
    await dialog.getByRole('button', { name: TAP }).click();
    await dialog.getByRole('button', { name: '立即报告' }).click();
    await dialog.getByRole('heading', { name: '已收到报告' }).waitFor();
    expect(await harmReports()).toHaveLength(known + 1);
    await page.close();
  }, 60_000);
});

describe('R-HA-08: a volunteer', () => {
  let pairing: string;
  const openAs = async (path: string): Promise<Page> => {
    const page = await openPhonePage(browser, cloud.url);
    await signIn(page, /何\*娟/);
    await page.goto(path);
    return page;
  };

  beforeAll(async () => {
    await answerProposals(cloud, [proposal], plusSeconds(now(), -5 * 86_400), ALL_AGREE);
    const { items } = (await over(cloud, 'district').listPairings({ query: {} })).body;
    pairing = items[0]!.id;
    await over(cloud, `volunteer:${proposal.volunteerId}`).getMe();
    // What a contact is cleared by has answered once: on a busy machine its first start takes longer than a contact waits.
    const body = {
      childIds: [proposal.childId],
      on: dateIn(now()),
      form: 'call' as const,
      reached: true,
      minutes: 5,
      note: '问候',
    };
    const log = () =>
      over(cloud, `volunteer:${proposal.volunteerId}`).logContact({
        body: { ...body, suggestions: [] },
        idempotencyKey: 'first',
      });
    await log().catch(log);
  }, 60_000);

  it('writes it with a contact: one report, stored with it, and the page shows the number', async () => {
    const page = await openAs('/console/contacts/new');
    await page.getByLabel('经过').fill('今天孩子说两天没吃饭了');
    await page.locator('.harm-offer').getByRole('button', { name: TAP }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('联系记录已保存').waitFor();
    await expectArrived(page);

    const { items } = (await over(cloud, 'district').listContacts({ query: {} })).body;
    expect((await harmReports()).map(({ id }) => id)).toContain(items[0]?.referralId);
    await page.close();
  }, 60_000);

  it('R-HA-10: writes it with a contact that the system does not take', async () => {
    const page = await openAs('/console/contacts/new');
    await answering(page, '**/v1/contacts', 503);
    await page.getByLabel('经过').fill('孩子身上有伤');
    await tap(page);
    await page.getByRole('button', { name: '保存' }).click();
    await expectArrived(page);
    await page.close();
  }, 60_000);

  it('R-HA-10: writes it with a contact that is not answered in 3 seconds: sent by itself, and one report', async () => {
    const page = await openAs('/console/contacts/new');
    await page.route('**/v1/contacts', async (route) => {
      await page.waitForResponse('**/harm-reports');
      await route.continue();
    });
    await page.getByLabel('经过').fill('电话里孩子一直哭');
    await tap(page);
    await page.getByRole('button', { name: '保存' }).click();
    await expectArrived(page);
    await page.close();
  }, 60_000);

  it('reports it on the page of their own pairing, also where the session has ended', async () => {
    const page = await openAs(`/console/pairings/${pairing}`);
    await answering(page, '**/v1/children/*/harm-reports', 401);
    await tap(page);
    await reportNow(page);
    await expectArrived(page);
    await page.close();
  }, 60_000);
});
