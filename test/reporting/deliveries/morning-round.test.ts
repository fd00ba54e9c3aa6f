/** A morning’s reminders, from the daily run to the mailboxes. */
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enrol, member } from '../../builders.ts';
import { referralIn } from '../../intake/referrals/referral-builders.ts';
import { asFunction } from '../../policy-check.ts';
import { aVolunteer, STREET } from '../digests/builders.ts';
import { deliverMessage, functions, mailbox, runReporting } from '../digests/reporting-stack.ts';

runReporting();
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];
let store: typeof import('../../../functions/store/intake/referrals.ts');
const both = member('street', {
  ...{ id: 'both', sub: 'both', email: 'both@changban.example' },
  ...{ roles: ['district', 'street'], streets: ['320404002'] },
});

beforeAll(async () => {
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  store = await import('../../../functions/store/intake/referrals.ts');
  await enrol(both);
});

const run = (day: string) =>
  asFunction('daily', () => daily({ schedule: 'daily', scheduledAt: `${day}T05:00:00+08:00` }));

interface Stored {
  readonly pk: string;
  readonly sk: string;
  readonly status?: string;
  readonly kind?: string;
}

async function stored(): Promise<Stored[]> {
  const { documents, tableName } = await import('../../../functions/store/documents.ts');
  const { Items = [] } = await documents.send(new ScanCommand({ TableName: tableName('program') }));
  return (Items as Stored[]).filter(({ pk }) => pk.startsWith('MESSAGE#'));
}
const idOf = ({ pk }: Stored) => pk.slice('MESSAGE#'.length);

/** As stream and queues bring them, each twice. */
async function deliverAll(): Promise<void> {
  for (const message of (await stored()).filter(({ sk }) => sk === 'MESSAGE'))
    for (let time = 0; time < 2; time += 1) await deliverMessage(idOf(message));
  for (const delivery of (await stored()).filter(({ sk }) => sk.startsWith('DELIVERY#')))
    await deliverMessage(idOf(delivery), delivery.sk.slice('DELIVERY#'.length));
}

/** Of this file’s subjects: the yearly report on minors’ data is asked for in January as well. */
const mails = () =>
  mailbox.mails
    .filter(({ subject }) => !subject?.includes('个人信息报告'))
    .map(({ to, subject, text = '' }) => ({
      to: to && 'text' in to ? to.text : '',
      subject: subject ?? '',
      text,
    }))
    .toSorted((one, other) => (`${one.to} ${one.subject}` < `${other.to} ${other.subject}` ? -1 : 1));

/** What ends in sixty days. */
const ending = (validUntil: string, ...ids: string[]) =>
  functions.transact(ids.map((id) => functions.volunteers.createVolunteer(aVolunteer({ id, validUntil }))));
const refer = (id: string, takeUpBy: string, change: object = {}) =>
  functions.transact([
    store.createReferral(
      referralIn('received', { id, takeUpBy, verifyBy: '2027-12-31T15:59:59.999Z', ...change }),
    ),
  ]);

describe('R-RE-67: of a morning', () => {
  beforeEach(async () => {
    await deliverAll();
    mailbox.mails.length = 0;
  });

  it('each member has one mail, with an entry and its link for each; who has one thing has that', async () => {
    await ending('2027-03-01', 'v7', 'v8');
    await refer('r1', '2026-12-30T15:59:59.999Z', { number: '320404-26-R7K3QF9XW' });
    await refer('r2', '2026-12-31T15:59:59.999Z', { number: '320404-26-R8K3QF9XW' });

    await run('2026-12-31');
    await run('2026-12-31');
    await deliverAll();

    const [first, second, third, ...others] = mails();
    expect(others).toEqual([]);
    expect([first, second]).toMatchObject([
      { to: 'both@changban.example', subject: '【常伴】转介逾期未受理：320404-26-R7K3QF9XW' },
      { to: 'chief@changban.example', subject: '【常伴】转介逾期未受理：320404-26-R7K3QF9XW' },
    ]);
    expect(third).toMatchObject({ to: 'officer@changban.example', subject: '【常伴】今日提醒' });
    expect(third?.text.match(/^(以下.*|\d\. .*|https:.*)$/gm)).toEqual([
      '以下 4 项请您处理或知悉：',
      '1. 志愿者审核即将到期：320404-26-V7',
      'https://changban.example/console/volunteers/v7',
      '2. 志愿者审核即将到期：320404-26-V8',
      'https://changban.example/console/volunteers/v8',
      expect.stringMatching(/^3\. .*320404-26-R8K3QF9XW/),
      'https://changban.example/console/referrals/r2',
      expect.stringMatching(/^4\. .*320404-26-R7K3QF9XW/),
      'https://changban.example/console/referrals/r1',
    ]);
  });

  it('what a report of harm asks for goes by itself', async () => {
    await refer('r3', '2027-01-12T15:59:59.999Z');
    await refer('r4', '2027-01-12T15:59:59.999Z');
    await refer('r5', '2027-01-12T15:59:59.999Z', { urgency: 'harm' });

    await run('2027-01-13');
    await deliverAll();

    expect(mails().map(({ to, subject }) => `${to} ${subject.slice(4, 8)}`)).toEqual([
      'both@changban.example 今日提醒',
      'both@changban.example 转介逾期',
      'chief@changban.example 今日提醒',
      'chief@changban.example 转介逾期',
      'officer@changban.example 今日提醒',
      'officer@changban.example 转介逾期',
    ]);
  });

  it('what is done when it is sent is left out; nothing is sent when all is', async () => {
    for (const id of ['r6', 'r7', 'r8']) await refer(id, '2027-01-19T15:59:59.999Z', { number: `F-${id}` });
    await run('2027-01-20');
    const take = async (id: string) => {
      const before = await store.getReferral(id as never);
      if (!before) throw new Error(`no referral ${id}`);
      const takenUp = { at: '2027-01-19T22:00:00.000Z', by: 'member-street' };
      const after = referralIn('takenUp', { ...before, status: 'takenUp', takenUp });
      await functions.transact([store.replaceReferral(before, after)]);
    };

    await take('r6');
    await deliverAll();
    const [mail] = mails();
    expect(mail?.text).toContain('以下 2 项');
    expect(mail?.text).not.toContain('F-r6');

    mailbox.mails.length = 0;
    for (const id of ['r9', 'r10']) await refer(id, '2027-01-20T15:59:59.999Z');
    await run('2027-01-21');
    for (const id of ['r9', 'r10']) await take(id);
    await deliverAll();
    expect(mails()).toEqual([]);
  });

  it('what a run that is repeated finds besides is sent, and nothing twice', async () => {
    await ending('2027-03-30', 'v9', 'v10');
    await run('2027-01-29');
    await ending('2027-03-30', 'v11');
    await run('2027-01-29');
    await run('2027-01-29');
    await deliverAll();

    expect(mails().map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'officer@changban.example 【常伴】今日提醒',
      'officer@changban.example 【常伴】志愿者审核即将到期：320404-26-V11',
    ]);
  });

  it('what a run posted that died before its end is sent by that of the next day', async () => {
    await ending('2027-04-20', 'v12', 'v13');
    const { runDay } = await import('../../../functions/jobs/run-steps.ts');
    const { watchVetting } = await import('../../../functions/intake/volunteers/vetting-reminders.ts');
    await runDay({ watchVetting }, ['320404' as never], '2027-02-18T21:00:00.000Z' as never);
    await deliverAll();
    expect(mails()).toEqual([]);

    await run('2027-02-20');
    await deliverAll();
    expect(mails().map(({ to, text }) => `${to} ${text.match(/V1\d/g)?.[0]}`)).toEqual([
      'officer@changban.example V12',
    ]);
  });

  it('a mail is the street’s to look after where all of it is the street’s', async () => {
    await ending('2027-06-30', 'v14', 'v15');
    await run('2027-05-01');
    for (const message of (await stored()).filter(({ sk }) => sk === 'MESSAGE'))
      await deliverMessage(idOf(message));
    const open = (await stored()).filter(
      ({ sk, status }) => sk === 'DELIVERY#officer' && status === 'pending',
    );
    expect(open).toMatchObject([{ place: { districtCode: '320404', streetCode: STREET } }]);
  });
});
