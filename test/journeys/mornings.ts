/** What a cloud has mailed: to whom, and the subject without what it names. */
import { expect } from 'vitest';
import type { Cloud } from '../../local/cloud.ts';

/** The mails after the first `before`, in the order of their words. */
export const mailsSince = (cloud: Cloud, before: number): string[] =>
  cloud
    .mail()
    .slice(before)
    .map(({ to, subject }) => `${String(to).split('@')[0]} ${subject.replace(/：.*/, '')}`)
    .toSorted();

/** The mails that this morning’s run has sent, run twice as a schedule may be. */
export async function mailsOfMorning(cloud: Cloud, date: string): Promise<string[]> {
  const before = cloud.mail().length;
  for (let twice = 0; twice < 2; twice += 1) {
    const run = await cloud.runSchedule('daily', `${date}T05:00:00+08:00`);
    expect(run.ok).toBe(true);
    await cloud.idle();
  }
  return mailsSince(cloud, before);
}
