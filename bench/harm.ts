/** How long a report of harm takes from its sending to the mail in the mailbox, at rest and while bad requests flood everything that needs no account. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startFlood } from './flood.ts';
import { quantile } from './median.ts';
import { linesOf, npm, stopTree, untilItAnswers } from './running-npm.ts';

export const HARM_USAGE = 'harm   [REPORTS 60] [BAD_REQUESTS_A_SECOND 200]';

const POLL_MS = 10;
const WARM_UP = 5;
const FLOOD_BEFORE_MS = 5_000;
const REPORT = { place: { districtCode: '320404' }, known: '楼上的孩子又被打了' };

const json = { 'content-type': 'application/json' };

/** A member of the district on duty, who is sent the mails. */
async function enrolDistrict(url: string): Promise<void> {
  const token = await fetch(`${url}/_local/token`, {
    method: 'POST',
    headers: json,
    body: '{"as":"district"}',
  });
  const { accessToken } = (await token.json()) as { accessToken: string };
  await fetch(`${url}/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } });
}

/** @returns ms until a mail names the report */
async function timeOf(url: string): Promise<number> {
  const begun = performance.now();
  const headers = { ...json, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${url}/v1/harm-reports`, {
    method: 'POST',
    headers,
    body: JSON.stringify(REPORT),
  });
  if (answer.status !== 201) throw new Error(`a report of harm was answered with ${answer.status}`);
  const { referralId } = (await answer.json()) as { referralId: string };
  while (!(await (await fetch(`${url}/_local/mail`)).text()).includes(referralId)) await pause(POLL_MS);
  return performance.now() - begun;
}

async function timesOf(url: string, reports: number): Promise<number[]> {
  const times: number[] = [];
  for (let one = 0; one < reports; one += 1) times.push(await timeOf(url));
  return times;
}

function show(what: string, times: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`);
  process.stdout.write(`${what.padEnd(34)} p50 ${figures[0]}, p95 ${figures[1]}, longest ${figures[2]}\n`);
}

async function measure(url: string, reports: number, perSecond: number): Promise<void> {
  await enrolDistrict(url);
  await timesOf(url, WARM_UP);
  show(`${reports} reports at rest`, await timesOf(url, reports));
  const flood = startFlood(url, perSecond);
  await pause(FLOOD_BEFORE_MS);
  const begun = performance.now();
  const times = await timesOf(url, reports);
  const seconds = (performance.now() - begun + FLOOD_BEFORE_MS) / 1000;
  const statuses = flood.stop();
  show(`${reports} reports in the flood`, times);
  const answered = [...statuses.values()].reduce((sum, one) => sum + one, 0);
  const by = [...statuses].map(([status, count]) => `${status}: ${count}`).join(', ');
  process.stdout.write(`flood: ${(answered / seconds).toFixed(0)} answered a second (${by})\n`);
}

export async function benchHarm(args: string[]): Promise<number | undefined> {
  const [reports = 60, perSecond = 200, ...more] = args.map(Number);
  if (more.length > 0 || ![reports, perSecond].every((one) => one > 0)) return undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'harm-'));
  const child = npm(['start'], { PORT: '0', CHANGBAN_DATA: dataDir, CHANGBAN_SEED: 'none' });
  try {
    const running = await linesOf(child)('Changban runs at');
    const url = (/http:\S+/.exec(running)?.[0] ?? '').replace('localhost', '127.0.0.1').replace(/\/$/, '');
    await untilItAnswers(url);
    await measure(url, reports, perSecond);
    return 0;
  } finally {
    if (child.exitCode === null && child.pid !== undefined) {
      stopTree(child.pid);
      await once(child, 'close');
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}
