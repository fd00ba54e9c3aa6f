/** Members on a real engine: invited, bound at the first sign-in, changed, removed. */

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { application, enrol, member } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

const MINUTE = 60;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'second', sub: 'second' }),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
    member('street'),
    member('auditor'),
  );
});
afterAll(() => office.stop());

const ask = (name: RouteName, sent: Sent = {}) => office.ask(name, { sub: 'district', ...sent });
const invite = async (body: object = {}) =>
  (await ask('inviteMember', { body: { roles: ['street'], streets: ['320404001'], ...body } })).body;
const accept = (code: string, sub: string) => {
  office.later(1);
  return ask('acceptInvitation', { sub, body: { code } });
};
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('R-KE-32: a member is linked to the token’s sub at the first sign-in', () => {
  it('by the code of the invitation, which nobody can use again', async () => {
    const invited = await invite({ label: '五星街道妇联', email: 'wuxing@changban.example' });
    expect(await ask('getMe', { sub: 'new' })).toMatchObject({ status: 403 });

    const joined = await accept(invited.invitationCode, 'new');

    expect(joined).toMatchObject({ status: 200, body: { id: invited.id, status: 'active', version: 2 } });
    expect(await ask('getMe', { sub: 'new' })).toMatchObject({ body: { label: '五星街道妇联' } });
    expect(await accept(invited.invitationCode, 'thief')).toMatchObject({ status: 404 });
    expect(await office.historyOf('member', invited.id)).toEqual(['member.invited', 'member.joined']);
  });

  it('one sub is one member; of two who use the code at once one becomes the member', async () => {
    const [first, second] = [await invite(), await invite()];
    await accept(first.invitationCode, 'taken');
    expect((await accept(second.invitationCode, 'taken')).body.code).toBe('memberAlready');

    const answers = await Promise.all(['a', 'b', 'c'].map((sub) => accept(second.invitationCode, sub)));

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  });

  it('neither the code nor its hash is shown again or stored', async () => {
    const invited = await invite();
    const shown = JSON.stringify([
      (await ask('getMember', { path: { id: invited.id } })).body,
      (await ask('listMembers', { query: { limit: '200' } })).body,
    ]);

    expect(shown).not.toMatch(/sub"|invitation/);
    const { getMember } = await import('../../../functions/store/office/members.ts');
    expect(JSON.stringify(await getMember(invited.id))).not.toContain(invited.invitationCode);
  });

  it('a new code replaces the old one', async () => {
    const invited = await invite();
    const path = { id: invited.id };
    const again = await ask('inviteMemberAgain', { path, headers: ifMatch(1) });

    expect(await accept(invited.invitationCode, 'late')).toMatchObject({ status: 404 });
    expect(await accept(again.body.invitationCode, 'late')).toMatchObject({ status: 200 });
  });
});

describe('R-KE-34: changes take effect within a minute', () => {
  it('a suspended member is refused, and may be reinstated', async () => {
    const invited = await invite();
    await accept(invited.invitationCode, 'changing');
    expect(await ask('listChildren', { sub: 'changing' })).toMatchObject({ status: 200 });
    const path = { id: invited.id };
    await ask('changeMember', { path, body: { status: 'suspended' }, headers: ifMatch(2) });
    office.later(MINUTE);

    expect(await ask('listChildren', { sub: 'changing' })).toMatchObject({ status: 403 });
    await ask('changeMember', { path, body: { status: 'active', roles: ['auditor'] }, headers: ifMatch(3) });
    office.later(MINUTE);
    expect((await ask('getMe', { sub: 'changing' })).body.roles).toEqual(['auditor']);
    expect(
      await ask('verifyChild', { sub: 'changing', path: { id: 'x' }, headers: ifMatch(1) }),
    ).toMatchObject({ status: 403 });
  });

  it('of two officers who suspend each other at once one remains', async () => {
    const suspend = (sub: string, id: string) =>
      ask('changeMember', { sub, path: { id }, body: { status: 'suspended' }, headers: ifMatch(1) });

    const answers = await Promise.all([suspend('district', 'second'), suspend('second', 'member-district')]);

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const { membersOfDistrict } = await import('../../../functions/store/office/members.ts');
    const officers = await membersOfDistrict('320404' as never);
    const left = officers.filter(
      ({ id, status }) => ['second', 'member-district'].includes(id) && status === 'active',
    );
    expect(left).toHaveLength(1);
    await enrol(
      member('district', { version: 9 }),
      member('district', { id: 'second', sub: 'second', version: 9 }),
    );
    office.later(MINUTE);
  });

  it('answers 412 to a stale version, 409 to oneself, 404 to another district’s, 403 to a street officer', async () => {
    const { id } = await invite();
    const change = (sent: Sent) =>
      ask('changeMember', { path: { id }, body: { label: '甲' }, headers: ifMatch(1), ...sent });

    expect(await change({ headers: ifMatch(7) })).toMatchObject({
      status: 412,
      body: { current: { version: 1 } },
    });
    expect(await change({ sub: 'elsewhere' })).toMatchObject({ status: 404 });
    expect(await change({ sub: 'street' })).toMatchObject({ status: 403 });
    expect((await change({ path: { id: 'second' }, sub: 'second', headers: ifMatch(9) })).body.code).toBe(
      'ownMembership',
    );
  });

  it.each<[string, object, string]>([
    ['a street of another district', { streets: ['320402001'] }, '/streets/0'],
    ['a volunteer who is not there', { roles: ['volunteer'], volunteerId: 'nobody' }, '/volunteerId'],
    ['a role that is none', { roles: ['queen'] }, '/roles/0'],
    ['no mail address', { email: 'x' }, '/email'],
  ])('%s is named', async (_, body, pointer) => {
    const answer = await ask('inviteMember', {
      body: { roles: ['street'], streets: ['320404001'], ...body },
    });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('a volunteer of the district can be a member', async () => {
    const { id } = await office.apply(application(), '13800005678');

    expect(await invite({ roles: ['volunteer'], streets: [], volunteerId: id })).toMatchObject({
      volunteerId: id,
    });
  });
});

describe('R-KE-35: a removed member', () => {
  it('is turned away for good; the auditor still finds the id', async () => {
    const invited = await invite();
    await accept(invited.invitationCode, 'leaving');
    const path = { id: invited.id };
    expect(await ask('removeMember', { path, headers: ifMatch(2) })).toMatchObject({
      body: { status: 'removed' },
    });
    office.later(MINUTE);

    expect(await ask('getMe', { sub: 'leaving' })).toMatchObject({ status: 403 });
    expect(await ask('getMember', { sub: 'auditor', path })).toMatchObject({ body: { status: 'removed' } });
  });
});

describe('the list of members', () => {
  const listed = async (query: object) => {
    const { items } = (await ask('listMembers', { query: { limit: '200', ...query } })).body;
    return items as { id: string; roles: string[]; status: string }[];
  };

  it('is narrowed to a role, page by page', async () => {
    const all = await listed({});
    const auditors = all.filter(({ roles }) => roles.includes('auditor'));

    expect(await listed({ role: 'auditor' })).toEqual(auditors);
    const page = (await ask('listMembers', { query: { limit: '1', role: 'auditor' } })).body;
    expect(page.items).toEqual(auditors.slice(0, 1));
    expect(auditors.length).toBeGreaterThan(0);
    expect(all.length).toBeGreaterThan(auditors.length);
  });

  it('R-KE-49: is narrowed to those who cannot sign in, and refuses a state that there is not', async () => {
    await invite();
    const all = await listed({});
    const isSignedUp = ({ status }: { status: string }) => status !== 'invited' && status !== 'removed';

    expect(await listed({ account: 'none' })).toEqual(all.filter((one) => !isSignedUp(one)));
    expect(await listed({ account: 'made' })).toEqual(all.filter(isSignedUp));
    expect(await ask('listMembers', { query: { account: 'lost' } })).toMatchObject({ status: 400 });
  });
});

describe('R-KE-36: the first member of a district', () => {
  it('is the one whom the settings name, once, and nobody else', async () => {
    vi.stubEnv('FIRST_MEMBER', '320403 the-first');

    const answers = await Promise.all([1, 2, 3].map(() => ask('getMe', { sub: 'the-first' })));

    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { districtCode: '320403', roles: ['district'] } });
    expect(await ask('getMe', { sub: 'the-second' })).toMatchObject({ status: 403 });
    expect(await office.historyOf('member', answers[0]?.body.id, '320403')).toEqual(['member.begun']);
    vi.unstubAllEnvs();
  });
});
