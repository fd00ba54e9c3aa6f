/** A guardian answers a proposal on a phone, and reads that it was received, what comes next and whom to call. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { ask } from '../../local/story/ask.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { survey } from '../builders.ts';
import { journeyCloud } from '../journeys/cloud.ts';
import { makeProposal } from './one-proposal.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

const STREET = 'street:320404001';
const now = () => instantOf(Date.now());
let cloud: Cloud;
let browser: Browser;

/** A family that waits for nothing but its own answer. @returns the receipt code. */
async function askFamily(): Promise<string> {
  const { proposal, receiptCode } = await makeProposal(cloud);
  const street = ask(cloud, { as: STREET, at: now() });
  const district = ask(cloud, { as: 'district', at: now() });
  await street.confirmProposal({ path: { id: proposal.id }, ifMatch: proposal.version });
  const { version } = (await district.getSettings({})).body;
  const contact = { hours: '工作日 9:00–17:00', streetPhones: '五星街道 0519-85550123' };
  await district.changeSettings({ ifMatch: version, body: { contact } });
  return receiptCode;
}

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

describe('R-IN-36, R-IN-37: a guardian who has answered', () => {
  it('reads that it was received, what comes next by when, and the street’s number to call', async () => {
    const code = await askFamily();
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/receipt');
    await page.getByLabel('回执号').fill(code);
    await page.getByLabel('电话后四位').fill(survey().guardian.phone.slice(-4));
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('请您答复是否同意').waitFor();

    await page.getByRole('button', { name: '同意', exact: true }).first().click();

    const received = page.getByRole('status').filter({ hasText: '收到了，谢谢您' });
    await received.getByText('您同意由何*娟陪伴孩子，已经记下。').waitFor();
    const next = page.locator('.next li');
    expect((await next.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^\d+月\d+日周.前 “钟妈妈”答复，对方同意后结对成立$/),
      '镇（街道）妇联与您电话约时间',
      '第一次见面，街道的同志陪同',
    ]);
    const call = page.getByRole('link', { name: '拨打 五星街道妇联' });
    expect(await call.getAttribute('href')).toBe('tel:051985550123');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Received, thank you' }).waitFor();
    await page.getByText('What comes next').waitFor();
  }, 60_000);
});
