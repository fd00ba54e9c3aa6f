/** How a referral ends with its child’s file, and what is left of it afterwards: on a real engine, nothing simulated. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, parseInstant, plusDays, plusSeconds } from '../../../shared/kernel/instants.ts';
import { enrol, FILLED_IN, member, referral, referredChild } from '../../builders.ts';
import { wholeTables } from '../../whole-tables.ts';
import { workEvent } from '../../work.ts';
import { type CaseOffice, openCaseOffice } from '../children/case-office.ts';

let office: CaseOffice;
let eraser: typeof import('../../../functions/intake/erasure/eraser.ts')['handler'];
let daily: typeof import('../../../functions/jobs/daily.ts')['handler'];

beforeAll(async () => {
  office = await openCaseOffice();
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
  ({ handler: eraser } = await import('../../../functions/intake/erasure/eraser.ts'));
  ({ handler: daily } = await import('../../../functions/jobs/daily.ts'));
  await enrol(member('district', { sub: 'second', id: 'second' }));
});
afterAll(() => office?.stop());

const person = (name: string) => ({
  child: { name, gender: 'male', birthMonth: '2015-04', kinds: ['orphan'] },
  guardian: { name: `${name}的姑姑`, relation: '姑姑', phone: '13911112222' },
});

interface Sent {
  readonly id: string;
  readonly receiptCode: string;
}

let forms = 0;

async function refer(name: string): Promise<Sent> {
  office.later();
  const body = referral({ ...person(name), known: `${name}独自在家` });
  forms += 1;
  const headers = { 'idempotency-key': `referral-${forms}` };
  const { receiptCode } = (await office.ask('submitReferral', { body, headers })).body;
  const { items } = (await office.ask('listReferrals', { sub: 'district', query: { limit: '200' } })).body;
  const newest = items.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? 1 : -1))[0];
  return { id: newest.id, receiptCode };
}

const read = async (id: string) => (await office.ask('getReferral', { sub: 'district', path: { id } })).body;
const reveal = (id: string) =>
  office.ask('revealReferral', { sub: 'district', path: { id }, body: { purpose: 'contact' } });
const lookUp = ({ receiptCode }: Sent) => office.lookUp({ receiptCode, phoneLast4: '4321' });

async function act(
  name: 'takeUpReferral' | 'openReferralFile' | 'linkReferral' | 'declineReferral',
  id: string,
  body?: unknown,
) {
  office.later();
  const headers = { 'if-match': `"${(await read(id)).version}"` };
  return (
    await office.ask(name, {
      sub: 'district',
      path: { id },
      headers,
      ...(body !== undefined && { body }),
    })
  ).body;
}

/** One referral that a file was opened for, another one that was linked to it. */
async function filed(name: string) {
  const [first, second] = [await refer(name), await refer(name)];
  for (const { id } of [first, second]) await act('takeUpReferral', id);
  const { childId } = await act('openReferralFile', first.id, referredChild(person(name)));
  await act('linkReferral', second.id, { childId });
  return { childId: childId as string, first, second };
}

/** As the stream tells the eraser. */
const deliver = (childId: string) => eraser(workEvent({ pk: `CHILD#${childId}`, sk: 'FILE' }));

const stored = async () =>
  (
    await wholeTables(new DynamoDBClient({}), { identity: 'identity', program: 'program', audit: 'audit' })
  ).join('\n');

describe('R-RF-30: erased with the child’s file', () => {
  it('what the referrers reported is gone from every table, and the statistics remain', async () => {
    const { childId, first, second } = await filed('闻人小一');
    for (const sub of ['district', 'second'])
      await office.act('eraseChild', childId, { reason: '监护人来函要求' }, sub);
    expect(await stored()).toContain('闻人小一');

    expect((await reveal(first.id)).body.code).toBe('erased');
    for (let twice = 0; twice < 2; twice += 1)
      expect(await deliver(childId)).toEqual({ batchItemFailures: [] });

    expect(await stored()).not.toMatch(/闻人|13911112222/);
    for (const one of [first, second]) {
      expect(await read(one.id)).toMatchObject({
        status: 'closed',
        office: 'school',
        erasedAt: expect.any(String),
      });
      expect((await lookUp(one)).status).toBe(404);
      expect((await reveal(one.id)).body.code).toBe('erased');
      expect(await office.historyOf('referral', one.id)).toContain('referral.erased');
    }
  });
});

describe('R-RF-07: closed when the guardian leaves', () => {
  it('a file that was never verified is closed by the district, and the referral with it', async () => {
    const { childId, first } = await filed('闻人小二');
    const receiptCode = await office.codeByLetter(childId);
    const body = { receiptCode, phoneLast4: '2222', reason: '不再需要', ...FILLED_IN };
    await office.ask('submitWithdrawal', { body, headers: { 'idempotency-key': 'leaving' } });
    const { items } = (await office.ask('listWithdrawals', { sub: 'district' })).body;
    const path = { id: items[0].id };
    const step = (
      name: 'investigateWithdrawal' | 'reviewWithdrawal',
      sub: string,
      version: number,
      given: unknown,
    ) => office.ask(name, { sub, path, headers: { 'if-match': `"${version}"` }, body: given });
    await step('investigateWithdrawal', 'street', items[0].version, {
      finding: '属实',
      recommends: 'approve',
    });

    const decision = { decision: 'approve', then: 'close', reason: '家庭已有照料' };
    const reviewed = await step('reviewWithdrawal', 'district', items[0].version + 1, decision);

    expect(reviewed.status).toBe(200);
    expect((await office.read(childId)).status).toBe('closed');
    expect((await read(first.id)).status).toBe('closed');
  });
});

describe('R-RF-30: erased after the district’s number of days', () => {
  const morning = async (scheduledAt: Instant) =>
    (await daily({ schedule: 'daily', scheduledAt })).done.eraseEndedReferrals;

  it('to the instant, each once, and no other', async () => {
    const { version } = (await office.ask('getSettings', { sub: 'district' })).body;
    const headers = { 'if-match': `"${version}"` };
    const body = { retention: { endedReferralDays: 30 } };
    const { changeId } = (await office.ask('changeSettings', { sub: 'district', headers, body })).body;
    const approval = { path: { id: changeId }, headers: { 'if-match': '"1"' } };
    await office.ask('approveChange', { sub: 'vetter', ...approval });
    const [declined, open] = [await refer('闻人小三'), await refer('闻人小四')];
    const { endedAt } = await act('declineReferral', declined.id, { reason: 'repeated' });
    const due = plusDays(parseInstant(endedAt), 30);
    await morning(plusSeconds(due, -1));
    expect((await lookUp(declined)).status).toBe(200);

    expect([await morning(due), await morning(due)]).toEqual([1, 0]);

    expect((await lookUp(declined)).status).toBe(404);
    expect(await read(declined.id)).toMatchObject({ status: 'declined', decline: { reason: 'repeated' } });
    expect((await lookUp(open)).status).toBe(200);
    expect(await stored()).not.toMatch(/闻人小三/);
  });
});
