/** Accounts on a real engine and the local Keycloak: made, found again, refused, disabled, given up. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IssuerUser } from '../../../local/issuer/account-store.ts';
import { isPassword } from '../../../local/issuer/account-store.ts';
import { enrol, member } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';
import { type KeycloakServer, serveKeycloak } from '../../keycloak.ts';
import { type SecretServer, serveSecrets } from '../../secrets.ts';
import { workEvent } from '../../work.ts';

const HALF_AN_HOUR = 1800;
let office: Office;
let secrets: SecretServer;
let keycloak: KeycloakServer;
let handler: typeof import('../../../functions/office/accounts/accounts.ts').handler;

beforeAll(async () => {
  secrets = await serveSecrets({ accounts: 'client-secret', receiptCodes: 'k'.repeat(43) });
  keycloak = await serveKeycloak(() => secrets.texts.accounts ?? '');
  office = await openOffice();
  Object.assign(process.env, secrets.environment, { ACCOUNTS: 'keycloak', ISSUER: keycloak.issuer });
  await enrol(
    member('district'),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
  );
  ({ handler } = await import('../../../functions/office/accounts/accounts.ts'));
});
afterAll(async () => {
  await Promise.all([secrets.stop(), keycloak.stop(), office.stop()]);
});
beforeEach(() => {
  for (const { id } of keycloak.accounts.all()) keycloak.accounts.remove(id);
});
afterEach(() => keycloak.setAway(false));

const ask = (name: RouteName, sent: Sent = {}) => office.ask(name, { sub: 'district', ...sent });
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
/** Approved by another officer, where they are one themselves (R-KE-76). */
const invite = async (body: object = {}) => {
  const sent = { roles: ['street'], streets: ['320404001'], ...body };
  const invited = (await ask('inviteMember', { body: sent })).body;
  const path = { id: invited.awaitsChangeId };
  if (path.id) await ask('approveChange', { sub: 'vetter', path, headers: ifMatch(1) });
  return invited;
};
const read = async (id: string) => (await ask('getMember', { path: { id } })).body;

/** As the queue brings it, so long after the member was changed. */
const work = (id: string, waitedSeconds = 0) =>
  handler(workEvent({ pk: `MEMBER#${id}`, sk: 'MEMBER', since: Date.now() / 1000 - waitedSeconds }) as never);
const userOf = (id: string): IssuerUser | undefined =>
  keycloak.accounts.all().find(({ attributes }) => attributes.memberId?.includes(id));

let number = 0;
const newAddress = () => `officer-${++number}@changban.example`;
const newPhone = () => `1380000${String(1000 + ++number)}`;

async function activeVolunteer(phone = newPhone()) {
  const { id } = await office.apply({}, phone);
  await office.vetWhole(id);
  const { getMember, membersOfVolunteer } = await import('../../../functions/store/office/members.ts');
  const [first] = await membersOfVolunteer(id as never);
  return { volunteerId: id, member: first && (await getMember(first.id)), phone };
}

describe('R-KE-41: an invitation asks for the account', () => {
  it('an officer’s is made with the code as its first password, to be changed, and with a second factor to be set up', async () => {
    const email = newAddress();
    const { id, invitationCode, account } = await invite({ email });
    expect(account).toMatchObject({ status: 'wanted' });
    expect(invitationCode).toMatch(/^[a-hjkmnp-z2-9]{10}$/);

    await work(id);

    expect(await read(id)).toMatchObject({
      status: 'invited',
      account: { status: 'made', signInWith: 'email' },
    });
    const user = userOf(id);
    expect(user).toMatchObject({
      username: email,
      enabled: true,
      requiredActions: ['UPDATE_PASSWORD', 'CONFIGURE_TOTP'],
    });
    expect(isPassword(user!, invitationCode)).toBe(true);
    expect(await office.historyOf('member', id)).toEqual(['member.invited', 'member.accountMade']);
  });

  it('a volunteer’s, with the last check that makes them active, under their mobile number; once', async () => {
    const { member: asked, phone, volunteerId } = await activeVolunteer();
    expect(asked).toMatchObject({
      status: 'invited',
      roles: ['volunteer'],
      volunteerId,
      account: { status: 'wanted' },
    });

    await work(asked!.id);
    await office.vet(volunteerId, { check: 'training' });

    expect(userOf(asked!.id)).toMatchObject({ username: phone, requiredActions: ['UPDATE_PASSWORD'] });
    const { membersOfVolunteer } = await import('../../../functions/store/office/members.ts');
    expect(await membersOfVolunteer(volunteerId as never)).toHaveLength(1);
  });

  it('the volunteer is sent the code, once, and it stands in no message', async () => {
    const { member: asked } = await activeVolunteer();
    await work(asked!.id);
    await work(asked!.id);

    const { readMessage } = await import('../../../functions/store/reporting/messages.ts');
    const key = { pk: `MESSAGE#${asked!.id}-account-1-ready`, sk: 'MESSAGE' };
    expect(await readMessage(key)).toMatchObject({
      kind: 'accountReady',
      to: { volunteerId: asked!.volunteerId },
      params: {},
    });
    expect(await office.historyOf('member', asked!.id)).toEqual(['member.invited', 'member.accountMade']);
  });

  it('somebody with neither number nor address has a name made for them', async () => {
    const { id } = await invite();
    await work(id);
    expect(await read(id)).toMatchObject({ account: { status: 'made', signInWith: 'name' } });
    expect(userOf(id)?.username).toMatch(/^cb-[a-z0-9]{10}$/);
  });
});

describe('R-KE-45: the first sign-in', () => {
  it('makes the member active, without a code to type; the log says so once', async () => {
    const { id } = await invite({ email: newAddress() });
    await work(id);
    const sub = userOf(id)?.id ?? '';
    office.later();
    const authTime = Math.floor(Date.parse('2026-03-11T00:00:00Z') / 1000);

    const answers = await Promise.all([1, 2, 3].map(() => ask('getMe', { sub, authTime })));

    expect(answers.map(({ status, body }) => [status, body.status])).toEqual(Array(3).fill([200, 'active']));
    const actions = await office.historyOf('member', id);
    expect(actions.filter((action) => action === 'member.joined')).toHaveLength(1);
  });

  it('with an expired code is refused in words', async () => {
    const { id } = await invite({ email: newAddress() });
    await work(id);
    const sent = {
      sub: userOf(id)?.id ?? '',
      at: Date.parse('2026-04-01T00:00:00Z'),
      headers: { 'accept-language': 'en' },
    };
    expect(await ask('getMe', sent)).toMatchObject({
      status: 403,
      body: { code: 'codeExpired', title: expect.stringContaining('expired') },
    });
  });
});

describe('R-KE-42: a new code', () => {
  it('replaces password and second factor, and ends what was signed in before', async () => {
    const { id } = await invite({ email: newAddress() });
    await work(id);
    const user = userOf(id)!;
    await ask('getMe', { sub: user.id });
    keycloak.accounts.put({ ...user, requiredActions: [], otps: [{ id: 'o', secret: 'S' }] });
    const { version } = await read(id);
    office.later();

    const again = await ask('inviteMemberAgain', { path: { id }, headers: ifMatch(version) });
    await work(id);

    const renewed = userOf(id)!;
    expect(renewed).toMatchObject({
      id: user.id,
      otps: [],
      requiredActions: ['UPDATE_PASSWORD', 'CONFIGURE_TOTP'],
    });
    expect(isPassword(renewed, again.body.invitationCode)).toBe(true);
    const before = Math.floor(Date.parse('2026-03-10T02:00:00Z') / 1000);
    expect(await ask('getMe', { sub: user.id, authTime: before })).toMatchObject({
      status: 403,
      body: { code: 'signInAgain' },
    });
  });
});

describe('R-KE-43, R-KE-46: what goes wrong', () => {
  it('R-KE-46: a number that another account has is shown as taken, and asked for again once that is put right', async () => {
    const email = newAddress();
    const elsewhere = { sub: 'elsewhere', body: { roles: ['district'], email } };
    const first = (await ask('inviteMember', elsewhere)).body;
    const second = await invite({ email });
    await work(first.id);
    await work(second.id);

    const failed = await read(second.id);
    expect(failed.account).toMatchObject({ status: 'failed', problem: 'nameTaken' });
    const other = { email: newAddress() };
    await ask('changeMember', { path: { id: second.id }, body: other, headers: ifMatch(failed.version) });
    await work(second.id);
    expect(await read(second.id)).toMatchObject({ account: { status: 'made' } });
  });

  it('R-KE-46: an issuer that is away is tried again, for half an hour; then somebody asks again', async () => {
    const { id } = await invite({ email: newAddress() });
    keycloak.setAway(true);

    expect((await work(id, HALF_AN_HOUR - 1)).batchItemFailures).toHaveLength(1);
    expect(await read(id)).toMatchObject({ account: { status: 'wanted' } });
    expect((await work(id, HALF_AN_HOUR)).batchItemFailures).toEqual([]);
    const failed = await read(id);
    expect(failed.account).toMatchObject({ status: 'failed', problem: 'unreachable' });

    keycloak.setAway(false);
    await ask('retryAccount', { path: { id }, headers: ifMatch(failed.version) });
    await work(id);
    expect(await read(id)).toMatchObject({ account: { status: 'made' } });
  });

  it('an answer that is lost on the way leads to no second account', async () => {
    const { id, invitationCode } = await invite({ email: newAddress() });
    keycloak.loseAnswers(1);

    expect((await work(id)).batchItemFailures).toHaveLength(1);
    expect(userOf(id)).toBeDefined();
    await work(id);

    expect(await read(id)).toMatchObject({ account: { status: 'made' } });
    expect(keycloak.accounts.all()).toHaveLength(1);
    expect(isPassword(userOf(id)!, invitationCode)).toBe(true);
  });

  it('the client secret may be rotated while it is in use', async () => {
    secrets.texts.accounts = 'another-secret';
    const { id } = await invite({ email: newAddress() });
    const { batchItemFailures } = await work(id);
    expect(batchItemFailures).toEqual([]);
  });
});

describe('R-KE-44: the account follows the member', () => {
  it('is disabled with the member, enabled again, and deleted in the end', async () => {
    const { id } = await invite({ email: newAddress() });
    await work(id);
    await ask('getMe', { sub: userOf(id)!.id });
    const path = { id };
    const turn = async (status: string) => {
      const { version } = await read(id);
      await ask('changeMember', { path, body: { status }, headers: ifMatch(version) });
      await work(id);
    };

    await turn('suspended');
    expect([userOf(id)?.enabled, (await read(id)).account.status]).toEqual([false, 'disabled']);
    await turn('active');
    expect([userOf(id)?.enabled, (await read(id)).account.status]).toEqual([true, 'made']);
    await ask('removeMember', { path, headers: ifMatch((await read(id)).version) });
    await work(id);
    expect([userOf(id), (await read(id)).account.status]).toEqual([undefined, 'disabled']);
  });

  it('two changes at once leave the account as the later one wants it', async () => {
    const { id } = await invite({ email: newAddress() });
    await work(id);
    await ask('getMe', { sub: userOf(id)!.id });
    const { version } = await read(id);
    await ask('changeMember', { path: { id }, body: { status: 'suspended' }, headers: ifMatch(version) });

    await Promise.all([work(id), work(id), work(id)]);

    expect(userOf(id)).toMatchObject({ enabled: false });
    expect(await read(id)).toMatchObject({ account: { status: 'disabled' } });
  });
});

describe('R-KE-47: a volunteer', () => {
  it('is one member at most, whoever invites them', async () => {
    const { volunteerId } = await activeVolunteer();
    const body = { roles: ['volunteer'], volunteerId };
    expect(await ask('inviteMember', { body })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/volunteerId', code: 'volunteer.hasMember' }] },
    });
  });

  it('who is invited twice at once is invited once', async () => {
    const { id: volunteerId } = await office.apply({}, newPhone());
    const body = { roles: ['volunteer'], volunteerId };
    const answers = await Promise.all([1, 2, 3].map(() => ask('inviteMember', { body })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400, 400]);
  });
});

describe('many at once', () => {
  it('R-KE-49: one request asks for all who have none, goes on where it was stopped, and shows each row', async () => {
    process.env.ACCOUNTS = 'none';
    const ids = [await activeVolunteer(), await activeVolunteer(), await activeVolunteer()].map(
      ({ volunteerId }) => volunteerId,
    );
    process.env.ACCOUNTS = 'keycloak';
    const summary = await ask('getAccountSummary');
    expect(summary.body.volunteersWithout).toBe(3);

    const listed = async (account: string) =>
      (await ask('listVolunteers', { query: { account, status: 'active', limit: '200' } })).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect((await listed('none')).toSorted()).toEqual(ids.toSorted());
    expect((await ask('getVolunteer', { path: { id: ids[0] ?? '' } })).body.account).toBe('none');

    const asked = await ask('requestAccounts', { body: { of: 'active' } });
    expect(asked).toMatchObject({ status: 202, body: { status: 'running', left: 0 } });
    const run = () => handler(workEvent({ pk: `ACCOUNTS#${asked.body.id}`, sk: 'REQUEST' }) as never);
    await Promise.all([run(), run()]);
    await run();

    const path = { id: asked.body.id };
    const { rows, status } = (await ask('getAccountRequest', { path })).body;
    expect(status).toBe('done');
    expect(rows.map((row: { volunteerId: string }) => row.volunteerId).toSorted()).toEqual(ids.toSorted());
    expect(rows).toEqual(
      Array(3).fill(expect.objectContaining({ account: expect.objectContaining({ status: 'wanted' }) })),
    );
    for (const { memberId } of rows) await work(memberId);
    expect((await ask('getAccountSummary')).body).toMatchObject({ volunteersWithout: 0 });

    expect(await listed('none')).toEqual([]);
    expect(await listed('made')).toEqual(expect.arrayContaining(ids));

    const letters = await ask('printSignInLetters', {
      body: { memberIds: rows.map(({ memberId }: { memberId: string }) => memberId) },
    });
    expect(letters.body.letters).toHaveLength(3);
    for (const { memberId, code } of letters.body.letters)
      expect(isPassword(userOf(memberId)!, code)).toBe(true);
    expect(await office.historyOf('member', rows[0].memberId)).toContain('member.codePrinted');
  });

  it('file numbers that lead to nobody, or to somebody who is not active, are named', async () => {
    const { id } = await office.apply({}, newPhone());
    const { fileNumber } = (await ask('getVolunteer', { path: { id } })).body;
    const body = { of: 'files', fileNumbers: [fileNumber, '320404-26-QQQQQQ'] };
    expect((await ask('requestAccounts', { body })).body.rows).toEqual([
      expect.objectContaining({ fileNumber, refused: 'notActive' }),
      { fileNumber: '320404-26-QQQQQQ', refused: 'unknown' },
    ]);
  });

  it('is refused where accounts come from elsewhere', async () => {
    process.env.ACCOUNTS = 'none';
    expect((await ask('requestAccounts', { body: { of: 'active' } })).body.code).toBe('accountsElsewhere');
    process.env.ACCOUNTS = 'keycloak';
  });
});

describe('R-KE-51: a list of officers', () => {
  const officer = (email = newAddress(), more: object = {}) => ({
    ...{ roles: ['street'], streets: ['320404001'], email, label: '永红街道妇联', ...more },
  });
  const send = (offices: readonly object[], sub = 'district') =>
    ask('requestAccounts', { sub, body: { of: 'offices', offices } });
  const run = (id: string) => handler(workEvent({ pk: `ACCOUNTS#${id}`, sk: 'REQUEST' }) as never);
  const rowsOf = async (id: string) => (await ask('getAccountRequest', { path: { id } })).body.rows;
  const membersWith = async (email: string) =>
    (await ask('listMembers', { query: { limit: '200' } })).body.items.filter(
      (one: { email?: string }) => one.email?.toLowerCase() === email.toLowerCase(),
    );

  it('is asked for at once, goes on where it was stopped, and makes each a member with an account and an entry', async () => {
    const offices = [officer(), officer(), { ...officer(), roles: ['auditor'], streets: [] }];
    const { status, body } = await send(offices);
    expect([status, body.status, body.rows.length]).toEqual([202, 'running', 3]);

    await Promise.all([run(body.id), run(body.id)]);
    await run(body.id);

    const rows = await rowsOf(body.id);
    for (const { memberId } of rows) await work(memberId);
    for (const [at, { memberId }] of rows.entries()) {
      const { email, roles, streets } = offices[at]!;
      expect(await read(memberId)).toMatchObject({ email, roles, streets, account: { status: 'made' } });
      expect(await membersWith(email)).toHaveLength(1);
      expect(await office.historyOf('member', memberId)).toEqual(['member.invited', 'member.accountMade']);
    }
    expect(await rowsOf(body.id)).toMatchObject([
      { label: '永红街道妇联', wasMember: false, account: { status: 'made' } },
      { wasMember: false, account: { status: 'made' } },
      { wasMember: false, account: { status: 'made' } },
    ]);
  });

  it('leaves a member as they are, whether they were one before or became one since it was sent', async () => {
    const [before, since] = [newAddress(), newAddress()];
    const { id } = await invite({ email: before });
    const offices = [officer(before.toUpperCase(), { roles: ['district'], streets: [] }), officer(since)];
    const first = await send(offices);
    expect(first.body.rows).toMatchObject([{ memberId: id, wasMember: true }, { wasMember: false }]);
    const second = await send(offices);
    await run(first.body.id);
    await run(second.body.id);

    expect(await read(id)).toMatchObject({ roles: ['street'], version: 1 });
    const [known] = await membersWith(since);
    expect(await membersWith(since)).toHaveLength(1);
    expect(await rowsOf(second.body.id)).toMatchObject([
      { memberId: id, wasMember: true },
      { memberId: known.id, wasMember: true, account: { status: 'wanted' } },
    ]);
  });

  it('asks again for an account that failed', async () => {
    const email = newAddress();
    keycloak.setAway(true);
    const { id } = await invite({ email });
    await work(id, HALF_AN_HOUR);
    expect(await read(id)).toMatchObject({ account: { status: 'failed' } });
    keycloak.setAway(false);

    const { body } = await send([officer(email)]);
    await run(body.id);
    await work(id);

    expect(await read(id)).toMatchObject({ account: { status: 'made' } });
  });

  it('keeps no address once it is worked off, and none in the log', async () => {
    const email = newAddress();
    const { body } = await send([officer(email)]);
    expect(JSON.stringify(body)).not.toContain(email);
    await run(body.id);
    const { getRequest } = await import('../../../functions/store/office/account-requests.ts');
    expect(JSON.stringify(await getRequest(body.id))).not.toContain(email);
    const { items } = (await ask('listAuditEntries', { query: { limit: '50' } })).body;
    expect(JSON.stringify(items)).not.toContain(email);
  });

  it.each([
    ['a role that is none', { roles: ['boss'] }, '/offices/1/roles/0'],
    ['a volunteer', { roles: ['volunteer'] }, '/offices/1/roles'],
    ['no street', { streets: [] }, '/offices/1/streets'],
    ['a street of another district', { streets: ['320404001', '320402001'] }, '/offices/1/streets/1'],
    ['a referrer without organisation', { roles: ['referrer'] }, '/offices/1/organisation'],
    ['an address that is none', { email: 'nobody' }, '/offices/1/email'],
    ['no address', { email: undefined }, '/offices/1/email'],
  ])('with %s names the field, and asks for nobody', async (_, wrong, pointer) => {
    const right = officer();
    const { status, body } = await send([right, { ...officer(), ...wrong }]);
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'invalid', pointer]);
    expect(body.errors[0].message).toMatch(/\p{Script=Han}/u);
    expect(await membersWith(right.email)).toEqual([]);
  });

  it('with an address twice is refused', async () => {
    const email = newAddress();
    const { body } = await send([officer(email), officer(email.toUpperCase())]);
    expect(body.errors).toMatchObject([{ pointer: '/offices/1/email', code: 'member.repeated' }]);
  });

  it('is the district’s to send', async () => {
    for (const sub of ['street', 'auditor'])
      expect(await send([officer()], sub)).toMatchObject({ status: 403 });
  });
});

describe('R-KE-48: printed codes', () => {
  it('prepare officers for a second factor, and volunteers for none', async () => {
    const { id: volunteerId } = await office.apply({}, newPhone());
    const volunteer = await invite({
      ...{ roles: ['volunteer'], streets: [], volunteerId, email: newAddress() },
    });
    const officer = await invite({ email: newAddress() });
    for (const { id } of [volunteer, officer]) await work(id);

    const memberIds = [volunteer.id, officer.id];
    const { letters } = (await ask('printSignInLetters', { body: { memberIds } })).body;
    expect(
      Object.fromEntries(
        letters.map((letter: { memberId: string; needsSecondFactor: boolean }) => [
          letter.memberId,
          letter.needsSecondFactor,
        ]),
      ),
    ).toEqual({ [volunteer.id]: false, [officer.id]: true });
  });

  it('are those that were not used yet; another district’s members are not there', async () => {
    const { id } = await invite({ email: newAddress() });
    await work(id);
    const print = (sub = 'district') => ask('printSignInLetters', { sub, body: { memberIds: [id] } });
    expect((await print()).body.letters).toMatchObject([{ signInWith: 'email', needsSecondFactor: true }]);
    expect(await print('street')).toMatchObject({ status: 403 });

    await ask('getMe', { sub: userOf(id)!.id });
    expect((await print()).body.letters).toEqual([]);
    await enrol(member('district', { id: 'far', sub: 'far', districtCode: '320402' }));
    expect(await print('far')).toMatchObject({ status: 404 });
  });
});
