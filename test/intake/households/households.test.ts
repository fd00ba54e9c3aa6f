/** A member’s household: entered as phones and addresses, stored as hashes, and what it keeps the member from. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enrol, member } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

const PHONE = '13900001234';
const ADDRESS = { communityCode: '320404001001', detail: '6幢乙单元610室' };
let office: Office;
let childId: string;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'second', sub: 'second' }),
    member('street'),
    member('street', { id: 'other', sub: 'other' }),
  );
  childId = (await office.submitSurvey({}, PHONE)).id;
});
afterAll(() => office.stop());

async function enter(
  id: string,
  body: object,
  sub: string,
  name: 'enterHousehold' | 'clearHousehold' = 'enterHousehold',
) {
  office.later();
  const { version } = (await office.ask('getMember', { sub: 'district', path: { id } })).body;
  const sent = { sub, path: { id }, headers: { 'if-match': `"${version}"` } };
  return office.ask(name, { ...sent, ...(name === 'enterHousehold' && { body }) });
}

it('R-KE-75: members enter their own, a district officer anybody’s, nobody else’s', async () => {
  expect((await enter('other', { phones: [PHONE] }, 'street')).status).toBe(404);
  const entered = await enter(
    'member-street',
    { addresses: [{ ...ADDRESS, detail: ' 6幢 乙单元６１０室' }] },
    'street',
  );
  expect([entered.status, entered.body.isHouseholdKnown]).toEqual([200, true]);
  expect(entered.body).not.toHaveProperty('householdKeys');
  expect((await enter('member-street', {}, 'street')).status).toBe(400);
});

it('R-KE-01: the family’s file needs another officer of the street or the district', async () => {
  office.later(60);
  const own = await office.verify(childId, 'street');
  expect([own.status, own.body.code]).toEqual([409, 'samePerson']);
  expect(own.body.detail).toContain('本人或家人');
  expect((await office.verify(childId, 'other')).status).toBe(200);
});

it('Rule 5: nothing readable of it is with the member or in the log', async () => {
  const stored = [
    await office.store.getMember('member-street' as never),
    await office.entriesOf('member', 'member-street'),
  ];
  expect(JSON.stringify(stored)).not.toContain('乙单元');
  expect(await office.historyOf('member', 'member-street')).toContain('member.householdEntered');
});

it('R-KE-75: is cleared by another district officer, never by oneself', async () => {
  await enter('member-district', { phones: [PHONE] }, 'district');
  const own = await enter('member-district', {}, 'district', 'clearHousehold');
  expect([own.status, own.body.code]).toEqual([409, 'samePerson']);
  const cleared = await enter('member-district', {}, 'second', 'clearHousehold');
  expect([cleared.status, cleared.body.isHouseholdKnown]).toEqual([200, undefined]);
});

it('R-KE-75: two officers with the same phone are named in the log', async () => {
  await enter('second', { phones: [PHONE] }, 'second');
  await enter('other', { phones: ['+86 139 0000 1234'] }, 'other');
  const entries = await office.entriesOf('member', 'other');
  expect(entries.at(-1)).toMatchObject({ action: 'member.householdShared', why: 'second' });
});
