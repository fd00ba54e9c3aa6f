/** Picks what a form offers: an option of a list that opens on a click, or one of several choices. */
import type { Locator, Page } from 'playwright-core';

const ATTEMPTS = 5;

const appears = (locator: Locator) =>
  locator.waitFor({ timeout: 1_000 }).then(
    () => true,
    () => false,
  );

/**
 * A dialog takes the focus once it is open, and a list that was opened before closes then: on a busy machine the click on the option
 * comes too late. A person clicks again; so does this.
 */
export async function choose(page: Page, list: Locator, title: string): Promise<void> {
  const box = list.locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")][1]');
  const open = page.locator('.ant-select-dropdown').filter({ visible: true });
  const option = open.getByTitle(title, { exact: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (!(await option.isVisible())) await list.click();
    await option.click({ timeout: 5_000 }).catch(() => undefined);
    if (!(await appears(box.getByText(title, { exact: true })))) continue;
    await open.waitFor({ state: 'hidden', timeout: 2_000 }).catch(() => list.press('Tab'));
    return;
  }
  throw new Error(`“${title}” could not be chosen`);
}

/** Marks one of several choices, and sees it marked. */
export async function mark(form: Locator, name: string): Promise<void> {
  const choice = form.getByRole('radio', { name, exact: true });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await form.getByText(name, { exact: true }).click();
    if (await choice.isChecked()) return;
  }
  throw new Error(`“${name}” could not be marked`);
}
