/** The audit log in a real browser: words in place of codes, what can be narrowed down to, and the state of its chain. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';
import { parsedSurvey } from '../builders.ts';
import { journeyCloud, over } from '../journeys/cloud.ts';
import { closePages, openBrowser, openPhonePage } from './open-browser.ts';

let cloud: Cloud;
let browser: Browser;
let childId: string;

beforeAll(async () => {
  cloud = await journeyCloud();
  browser = await openBrowser();
  await over(cloud).submitNeedsSurvey({ body: parsedSurvey(), idempotencyKey: 'child' });
  const officer = over(cloud, 'street:320404001');
  const { items } = (await officer.listChildren({ query: {} })).body;
  childId = items[0]!.id;
  const path = { id: childId };
  await officer.revealChild({ path, body: { purpose: 'visit', note: '中秋走访' } });
  await officer.verifyChild({ path, ifMatch: 1 });
  await expect(over(cloud, 'street:320404002').getChild({ path })).rejects.toThrow();
  await cloud.idle();
});
afterAll(async () => {
  await closePages(browser);
  await cloud?.stop();
});

async function openLog(page: Page): Promise<void> {
  await page.goto('/console');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('button', { name: /审计/ }).first().click();
  await page.getByRole('heading').first().waitFor();
  await cloud.idle();
  await page.goto('/console/audit');
  await page.getByText('链条完整').waitFor();
}

it('Rule 4: an auditor reads who did what to which file and why, and filters the entries', async () => {
  const page = await browser.newPage({ baseURL: cloud.url, locale: 'zh-CN' });
  await openLog(page);

  const row = (what: string) => page.getByRole('row').filter({ hasText: what });
  await expect.poll(() => row('查看身份信息').innerText()).toMatch(/走访 中秋走访/);
  expect(await row('核实通过').innerText()).toMatch(/待核实 → 等待结对/);
  expect(await row('访问范围以外的记录，已拒绝').innerText()).toContain('GET /v1/children/{id}');
  expect(await row('建档').innerText()).toContain('公开表单');
  expect(await row('登录').count()).toBeGreaterThan(2);

  await page.getByLabel('类别').click();
  await page.getByTitle('查看身份信息').click();
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await row('查看身份信息').getByRole('button', { name: '只看此对象' }).click();
  await page.getByRole('button', { name: `只看 child:${childId}，点击看全部` }).waitFor();
  expect(page.url()).toContain('family=reveal');
  await page.close();
}, 60_000);

it('R-RE-35: on a phone the page confirms that the chain is intact, compares a noted seal, and identifies an edit', async () => {
  const page = await openPhonePage(browser, cloud.url);
  await openLog(page);
  const head = (await page.getByText(/^\d+:[0-9a-f]{64}$/).innerText()).trim();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375);

  await page.getByLabel('抄存的校验码').fill(head);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByText('与抄存的校验码相符').waitFor();

  const answer = await (await fetch(`${cloud.url}/_local/engine`)).json();
  const { tables } = answer as { tables: { audit: string } };
  const query = {
    TableName: tables.audit,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'AUDIT#320404' } },
  };
  const { Items } = (await cloud.engine.call('Query', query)) as { Items: Record<string, { S: string }>[] };
  const verified = Items.find(({ action }) => action?.S === 'child.verified')!;
  await cloud.engine.call('PutItem', { TableName: tables.audit, Item: { ...verified, why: { S: '补记' } } });
  await page.reload();
  await page.getByText(`审计日志被改动：记录 ${verified.sk!.S}`).waitFor();
  await page.close();
}, 60_000);
