/** Every page in a real browser: the policy refuses what is not ours, and nothing that is. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
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

/** Runs in the page, before anything of its own. */
const TELL_REFUSALS = `addEventListener('securitypolicyviolation', (event) =>
  refused([location.pathname, event.violatedDirective, event.blockedURI, event.sourceFile].join(' ')))`;

/** As a script of the page would try it, not as a debugger, which the policy lets pass. */
const RUN_TEXT = `new Promise((fulfil) => {
  setTimeout('window.ran = true');
  setTimeout(() => fulfil('ran' in window), 100);
})`;
const SEND_ELSEWHERE = `fetch('https://elsewhere.example/').then(() => true, () => false)`;

const insert = (markup: string) =>
  `document.body.append(Object.assign(document.createElement('div'), { innerHTML: ${JSON.stringify(markup)} }))`;

/** What the browser complains of: errors on its console, exceptions, and what the policy refused. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${new URL(page.url()).pathname}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
  await page.exposeFunction('refused', (what: string) => heard.push(what));
  await page.addInitScript({ content: TELL_REFUSALS });
  return heard;
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/console');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: /区妇联/ }).click();
  await page.getByRole('menu').waitFor();
}

/** Opens every place of the menu, one after the other. */
async function visitEveryPlace(page: Page): Promise<number> {
  const places = page.getByRole('menu').getByRole('menuitem');
  for (const place of await places.all()) {
    await place.click();
    await page.getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
  }
  return places.count();
}

describe('the content security policy', () => {
  it.each([
    ['/', '孩子姓名'],
    ['/forms/volunteer', '姓名'],
    ['/receipt', '回执'],
  ])(
    'is kept by %s',
    async (path, text) => {
      const page = await openPhonePage(browser, cloud.url);
      const heard = await listen(page);
      await page.goto(path);
      await page.getByText(text).first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(heard).toEqual([]);
    },
    60_000,
  );

  it('is kept by the console: signing in, every page of the menu, a record, a dialog, a list of choices', async () => {
    await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'csp' });
    const page = await openPhonePage(browser, cloud.url);
    await page.setViewportSize({ width: 1280, height: 800 });
    const heard = await listen(page);
    await signIn(page);
    expect(await visitEveryPlace(page)).toBeGreaterThan(4);
    await page.goto('/console/children');
    await page.getByRole('combobox').first().click();
    await page.locator('.ant-select-dropdown').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^320404-/ }).click();
    await page
      .getByRole('button', { name: /查看|身份|姓名/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate('getComputedStyle(document.body).overflowY')).toBe('hidden');
    expect(heard).toEqual([]);
  }, 90_000);

  it.each([
    ['an inline script', '<img src="x" onerror="window.ran = true">'],
    ['a style of its own', '<style>body { display: none }</style>'],
  ])(
    'refuses %s that arrives as markup',
    async (_, markup) => {
      const page = await openPhonePage(browser, cloud.url);
      const heard = await listen(page);
      await page.goto('/console');
      await page.getByRole('button', { name: '登录', exact: true }).waitFor();
      await page.evaluate(insert(markup));
      await expect.poll(() => heard.join()).toMatch(/script-src|style-src/);
      expect(await page.evaluate("'ran' in window")).toBe(false);
      expect(await page.evaluate('getComputedStyle(document.body).display')).not.toBe('none');
    },
    60_000,
  );

  it('refuses to run text as code, and to send anything elsewhere', async () => {
    const page = await openPhonePage(browser, cloud.url);
    await page.goto('/');
    expect(await page.evaluate(RUN_TEXT)).toBe(false);
    expect(await page.evaluate(SEND_ELSEWHERE)).toBe(false);
  }, 60_000);
});
