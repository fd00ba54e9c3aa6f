import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeRoutes } from '../../../shared/intake/routes.ts';
import { application, FILLED_IN, referral, survey } from '../../builders.ts';
import { type Answered, call } from '../../call.ts';
import { startEngine } from '../../engine.ts';

type Handler = Parameters<typeof call>[0];
let engine: Awaited<ReturnType<typeof startEngine>>;
let handler: Handler;
let sent = 0;

beforeAll(async () => {
  engine = await startEngine();
  handler = (await import('../../../functions/intake/api.ts')).handler;
});
afterAll(() => engine?.stop());

const withdrawal = () => ({
  receiptCode: '7K3QF-9XW2M',
  phoneLast4: '0000',
  reason: '准备搬家',
  ...FILLED_IN,
});

const FORMS = [
  ['a needs survey', intakeRoutes.submitNeedsSurvey, survey, 201],
  ['a volunteer application', intakeRoutes.submitVolunteerApplication, application, 201],
  ['a referral', intakeRoutes.submitReferral, referral, 201],
  // No code of anybody: it gets as far as the receipt.
  ['a request to withdraw', intakeRoutes.submitWithdrawal, withdrawal, 404],
] as const;

describe.each(FORMS)('R-IN-31: %s', (_, route, form, taken) => {
  const send = (guard: object): Promise<Answered> => {
    sent += 1;
    const headers = { 'idempotency-key': `guard-${sent}` };
    return call(handler, route, { body: { ...form(), ...guard }, headers });
  };

  it.each([
    ['after three seconds', { fillSeconds: 3 }],
    ['after an afternoon', { fillSeconds: 14_400 }],
  ])('with an empty trap, %s, is taken', async (_what, guard) => {
    expect((await send(guard)).status).toBe(taken);
  });

  it.each([
    ['with a filled trap', { website: 'https://spam.example' }, '/website', 'guard.filledIn'],
    ['with a space in the trap', { website: ' ' }, '/website', 'guard.filledIn'],
    ['without the trap', { website: undefined }, '/website', 'required'],
    ['without the seconds', { fillSeconds: undefined }, '/fillSeconds', 'required'],
    ['with nothing for the trap', { website: null }, '/website', 'invalid_type'],
    ['in just less than three seconds', { fillSeconds: 2.999 }, '/fillSeconds', 'guard.tooFast'],
    ['in no time', { fillSeconds: 0 }, '/fillSeconds', 'guard.tooFast'],
    ['with text for seconds', { fillSeconds: '10' }, '/fillSeconds', 'invalid_type'],
  ])(
    '%s is refused, naming the field: never a 201 that stores nothing',
    async (_what, guard, pointer, code) => {
      const { status, body } = await send(guard);
      expect([status, body.errors]).toEqual([400, [expect.objectContaining({ pointer, code })]]);
    },
  );

  it('leaves nothing of them in what is stored', async () => {
    const { documents } = await import('../../../functions/store/documents.ts');
    const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
    await send({ website: '', fillSeconds: 77 });
    for (const TableName of ['identity', 'program', 'audit']) {
      const { Items = [] } = await documents.send(new ScanCommand({ TableName }));
      expect(JSON.stringify(Items)).not.toMatch(/fillSeconds|website/);
    }
  });
});
