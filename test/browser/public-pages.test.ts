import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { journeyCloud } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

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

const languageOf = (page: Page) => page.evaluate<string>('document.documentElement.lang');
const fonts = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).fontFamily');

describe('the public pages', () => {
  it('declare the chosen language, and set English in Latin fonts first', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/receipt');
    await page.getByRole('heading', { name: '查询进度' }).waitFor();
    expect(await languageOf(page)).toBe('zh-CN');
    expect(await fonts(page)).toMatch(/PingFang SC.*Segoe UI/);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Check progress' }).waitFor();
    expect(await languageOf(page)).toBe('en');
    expect(await page.title()).toBe('Changban');
    expect(await fonts(page)).toMatch(/Segoe UI.*PingFang SC/);
  }, 30_000);

  it('list what is wrong in the order of the form', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/forms/volunteer');
    await page.getByRole('textbox', { name: '职业' }).fill('教师');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const lines = await page.getByRole('alert').getByRole('listitem').allInnerTexts();
    expect(lines.slice(0, 3)).toEqual(['姓名：此项必填', '出生年份：此项必填', '手机号码：此项必填']);
    expect(lines.slice(-2)).toEqual(['个人声明：请勾选后再提交', '知情同意：须先同意知情同意书']);
  }, 30_000);

  it('ask for the receipt code where only the digits were entered', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/receipt');
    await page.getByLabel('电话后四位').fill('1234');
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('请填写回执号').waitFor();
  }, 30_000);
});
