/** The browser that comes with `npm ci`: one a worker, and a session of its own for each page. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { onceAWorker } from '../worker.ts';

const PHONE = { width: 375, height: 812 };

/** As somebody who asks for less motion has it: what slides while it is clicked may miss the click. */
const STILL = '--force-prefers-reduced-motion';

const launch = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--headless=shell', STILL],
  });

export const openBrowser = (): Promise<Browser> =>
  onceAWorker('browser', launch, (browser) => browser.close());

/** What a file has opened; the browser serves the next one. */
export async function closePages(browser: Browser | undefined): Promise<void> {
  await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
}

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
