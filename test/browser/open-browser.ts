/** The browser that comes with `npm ci`. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';

const PHONE = { width: 375, height: 812 };

export const openBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell'],
  });

/** A page on a phone-sized screen, for somebody who reads Chinese, in a session of its own. */
export async function openPhonePage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'zh-CN',
    viewport: PHONE,
    hasTouch: true,
  });
  return context.newPage();
}
