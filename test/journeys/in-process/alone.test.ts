/** One member who is a street’s officer and a volunteer tries to become a child’s volunteer all by themselves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBody, enrol, member } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { type Filed, type Office, openOffice } from './cloud.ts';

let office: Office;
let family: Filed;
let volunteerId: string;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'));
  family = await office.submitSurvey({}, '13900001234');
  ({ id: volunteerId } = await office.apply({}, '13800005678'));
  const roles = ['street', 'volunteer'];
  await enrol(member('street', { sub: 'both', id: 'both', roles, volunteerId }));
  await office.verify(family.id, 'both');
});
afterAll(() => office.stop());

const both = (name: RouteName, sent: Sent) => office.ask(name, { sub: 'both', ...sent });
const change = ({ id, version }: { id: string; version: number }, body?: unknown): Sent => ({
  path: { id },
  headers: { 'if-match': `"${version}"` },
  ...(body !== undefined && { body }),
});
const read = async (name: 'getChild' | 'getVolunteer', id: string) =>
  (await office.ask(name, { sub: 'district', path: { id } })).body;
const reason = '两家相识';

/** Every step is refused to them and is somebody else’s. */
async function expectRefused(name: RouteName, sent: Sent) {
  const { status, body } = await both(name, sent);
  expect([name, status, body.code]).toEqual([name, 409, 'samePerson']);
}

describe('Rule 11: nobody becomes a child’s volunteer all by themselves', () => {
  it('R-KE-01: refuses each step to the one whom it concerns, until no pairing exists', async () => {
    const applicant = await read('getVolunteer', volunteerId);
    for (const check of ['identity', 'record', 'interview'] as const)
      await expectRefused('recordVetting', change(applicant, checkBody(check, '2026-03-01', '2027-03-01')));
    expect(await read('getVolunteer', volunteerId)).toEqual(applicant);

    await office.vetWhole(volunteerId);
    const pair = { childId: family.id, volunteerId, reason };
    await expectRefused('proposeByHand', { body: pair });
    const made = (await office.ask('proposeByHand', { sub: 'district', body: pair })).body;
    expect(made.status).toBe('proposed');
    await expectRefused('confirmProposal', change(made));

    // Nor may the one who recorded all checks.
    expect((await office.confirm(made, 'vetter')).body.code).toBe('samePerson');
    await enrol(member('street', { sub: 'third', id: 'third' }));
    const open = (await office.confirm(made, 'third')).body;
    expect(open.status).toBe('streetConfirmed');

    for (const by of ['phone', 'paper'])
      await expectRefused('recordGuardianAnswer', change(open, { answer: 'agree', by }));
    for (const by of ['letter', 'sms'])
      await expectRefused('issueReceiptCode', {
        path: { id: family.id },
        body: { for: 'guardian', by, reason },
      });
    const child = await read('getChild', family.id);
    await expectRefused('correctChild', change(child, { reason, guardian: { phone: '13800005678' } }));
    await both('answerAsVolunteer', change(open, { answer: 'agree' }));

    const { body } = await office.ask('listPairings', { sub: 'district' });
    expect(body.items).toEqual([]);
    expect((await office.getProposal(open.id)).body.status).not.toBe('active');
    expect((await read('getChild', family.id)).status).toBe('proposed');
  });
});
