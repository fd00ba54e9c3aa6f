/** Somebody whose account is Cognito’s signs in, in a real browser under the page’s own policy: an officer sets up a second factor first, a volunteer none. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { oneTimePassword } from '../../local/issuer/one-time-password.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import { parsedApplication } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

const PASSWORD = 'a good long password';
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

/** @returns the first sign-in code */
async function invite(email: string, role: Role, more: object): Promise<string> {
  const body = { roles: [role], email, ...more } as never;
  const { invitationCode } = (await over(cloud, 'district').inviteMember({ body })).body;
  await cloud.idle();
  return invitationCode;
}

async function enterPassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/console');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByLabel('手机号、邮箱或登录名').fill(email);
  await page.getByLabel('密码或首次登录码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function signInWithCode(page: Page, email: string, code: string): Promise<void> {
  await enterPassword(page, email, code);
  await page.getByLabel('请设置自己的密码').fill(PASSWORD);
  await page.getByRole('button', { name: '下一步' }).click();
}

async function finishWith(page: Page, digits: string): Promise<void> {
  await page.getByLabel('3. 输入应用显示的 6 位数字').fill(digits);
  await page.getByRole('button', { name: '完成设置' }).click();
}

it('R-KE-40: an officer is let in once an authenticator is set up and asked for', async () => {
  const email = 'officer@changban.example';
  const code = await invite(email, 'street', { streets: ['320404001'] });
  const page = await openPhonePage(browser, cloud.url);
  const heard: string[] = [];
  page.on('pageerror', ({ message }) => heard.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) heard.push(message.text());
  });

  await signInWithCode(page, email, code);
  await page.getByText('您的角色登录时，除密码外').waitFor();
  await page.getByRole('button', { name: '开始设置' }).click();
  await page.locator('.ant-qrcode svg').waitFor();
  const secret = (await page.locator('code').innerText()).trim();
  const link = await page.getByRole('link', { name: '在应用中打开' }).getAttribute('href');
  const uri = new URL(link ?? '');
  expect(decodeURIComponent(uri.pathname)).toBe(`/常伴:${email}`);
  expect(Object.fromEntries(uri.searchParams)).toEqual({ secret, issuer: '常伴' });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);

  await finishWith(page, '12345');
  await page.getByText('请输入 6 位数字').waitFor();
  const right = oneTimePassword(secret, Date.now());
  await finishWith(page, String((Number(right) + 1) % 1_000_000).padStart(6, '0'));
  await page.getByText('数字不正确').waitFor();
  await finishWith(page, oneTimePassword(secret, Date.now()));
  await page.getByText('两步验证已设置').waitFor();
  await page.getByRole('button', { name: '退出并重新登录' }).click();

  await page.waitForURL('**/console');
  await enterPassword(page, email, PASSWORD);
  await page.getByLabel('身份验证器中的 6 位数字').fill(oneTimePassword(secret, Date.now()));
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: '儿童' }).waitFor();
  expect(heard).toEqual([]);
  await page.close();
}, 90_000);

it('R-KE-40: a volunteer is let in with a password', async () => {
  await over(cloud).submitVolunteerApplication({ body: parsedApplication(), idempotencyKey: 'factor' });
  const [applied] = (await over(cloud, 'district').listVolunteers({ query: {} })).body.items;
  const email = 'volunteer@changban.example';
  const code = await invite(email, 'volunteer', { volunteerId: applied?.fileNumber });
  const page = await openPhonePage(browser, cloud.url);
  await signInWithCode(page, email, code);
  await page.getByRole('heading', { name: '我的匹配建议' }).waitFor();
  await page.close();
}, 60_000);
