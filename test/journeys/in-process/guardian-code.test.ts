/** Somebody who is an officer and the proposed volunteer in one tries everything to answer as the guardian. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Proposal } from '../../../shared/matching/proposals/proposal.ts';
import { enrol, member } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { wholeTables } from '../../whole-tables.ts';
import { type Filed, type Office, openOffice } from './cloud.ts';

const PHONE = '13900001234';
let office: Office;
let family: Filed;
let proposed: Proposal;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'), member('street'));
  family = await office.submitSurvey({}, PHONE);
  const { id: volunteerId } = await office.apply({}, '13800005678');
  await enrol(member('street', { sub: 'both', id: 'both', roles: ['street', 'volunteer'], volunteerId }));
  await office.vetWhole(volunteerId);
  await office.verify(family.id);
  const [made] = await office.proposalsOf((await office.runMatch()).id);
  proposed = (await office.confirm(made!, 'street')).body;
});
afterAll(() => office.stop());

const as = (sub: string) => (name: RouteName, sent: Sent) => office.ask(name, { sub, ...sent });
const both = as('both');
const change = (record: { id: string; version: number }, body: unknown): Sent => ({
  path: { id: record.id },
  headers: { 'if-match': `"${record.version}"` },
  body,
});
const childOf = async () => (await both('getChild', { path: { id: family.id } })).body;
const hasCode = (answer: unknown) => {
  const text = JSON.stringify(answer);
  return text.includes(family.receiptCode) || text.includes(family.receiptCode.replace('-', ''));
};

describe('Rule 11: nobody answers as the guardian but the guardian', () => {
  it('R-IN-117: no view, look, copy or export shows the code', async () => {
    const path = { id: family.id };
    const purpose = { purpose: 'contact' };
    const answers = await Promise.all([
      both('revealChild', { path, body: purpose }),
      both('getChild', { path }),
      both('getTimeline', { path }),
      both('listChildren', {}),
      both('searchChildren', { body: { ...purpose, phone: PHONE } }),
      both('revealHistory', { path, body: purpose }),
      both('exportIdentities', { path: { file: 'children.csv' }, body: purpose }),
      as('district')('copyChild', { path, body: { reason: '监护人要求', format: 'json' } }),
    ]);

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const texts = answers.map(({ body }) =>
      body instanceof Uint8Array ? Buffer.from(body).toString() : body,
    );
    expect(texts.map(hasCode)).toEqual(texts.map(() => false));
  });

  it('R-IN-113: no table holds the code, whoever may read them all', async () => {
    const names = { identity: 'identity', program: 'program', audit: 'audit' };
    const items = await wholeTables(new DynamoDBClient({}), names);

    expect(items.length).toBeGreaterThan(20);
    expect(items.filter(hasCode)).toEqual([]);
  });

  it.each([
    ['a letter', () => both('issueReceiptCode', lostCode('letter'))],
    ['a text message', () => both('issueReceiptCode', lostCode('sms'))],
    ['a phone of their own', async () => both('correctChild', change(await childOf(), newPhone))],
    [
      'an answer by phone',
      () => both('recordGuardianAnswer', change(proposed, { answer: 'agree', by: 'phone' })),
    ],
    ['a request to leave', async () => both('recordWithdrawal', change(await childOf(), leaving))],
  ] as const)('the volunteer as an officer gets no code by %s', async (_, attempt) => {
    const { status, body } = await attempt();
    expect([status, body.code]).toEqual([409, 'samePerson']);
  });

  it('the officer who confirmed it issues no code, and records no answer', async () => {
    const street = as('street');
    const answers = [
      await street('issueReceiptCode', lostCode('letter')),
      await street('recordGuardianAnswer', change(proposed, { answer: 'agree', by: 'paper' })),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([409, 'samePerson']),
    );
  });

  it('the guardian’s own code is as good as before, and the guardian answers', async () => {
    const { body } = await office.guardianAnswers(family, proposed, 'agree');
    expect(body).toEqual({ status: 'guardianAgreed' });
  });
});

const reason = '家庭遗失回执号';
const lostCode = (by: 'letter' | 'sms'): Sent => ({
  path: { id: family.id },
  body: { for: 'guardian', by, reason },
});
const newPhone = { reason: '家庭更换电话', guardian: { phone: '13911112222' } };
const leaving = { cause: 'movingAway', reason: '准备搬到外地', by: 'phone' };
