/** Signs in to the console as one of the made-up people, by what the choice of people calls them. */
import type { Page } from 'playwright-core';

export async function signIn(page: Page, who: RegExp): Promise<void> {
  await page.goto('/console');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: who }).first().click();
  await page.getByRole('heading').first().waitFor();
}
