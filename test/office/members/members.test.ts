/** Members on a real engine: invited, bound at the first sign-in, changed, removed. */

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { application, enrol, member } from '../../builders.ts';
import type { Sent } from '../../call.ts';
import type { RouteName } from '../../handlers.ts';
import { parsedMessages } from '../../jobs/messages.ts';
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
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
/** An officer, approved by another than who invites them (R-KE-76). */
const invite = async (body: object = {}) => {
  const sent = { roles: ['street'], streets: ['320404001'], ...body };
  const invited = (await ask('inviteMember', { body: sent })).body;
  const path = { id: invited.awaitsChangeId };
  if (path.id) await ask('approveChange', { sub: 'vetter', path, headers: ifMatch(1) });
  return invited;
};
const accept = (code: string, sub: string) => {
  office.later(1);
  return ask('acceptInvitation', { sub, body: { code } });
};

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

describe('R-KE-77: a mail address', () => {
  const inviteWith = (email: string) => ask('inviteMember', { body: { roles: ['auditor'], email } });

  it('is one member’s, in any case, width and with any tag', async () => {
    const first = await inviteWith('li.na@changban.example');
    expect(first.status).toBe(201);
    for (const same of ['LI.NA@changban.example', 'li.na+second@Changban.Example'])
      expect(await inviteWith(same)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/email', code: 'email.taken' }] },
      });
    const { id, version } = (await inviteWith('other@changban.example')).body;
    const change = { path: { id }, headers: ifMatch(version), body: { email: 'Li.Na@changban.example' } };
    expect(await ask('changeMember', change)).toMatchObject({ status: 400 });
    const elsewhere = { body: { roles: ['auditor'], email: 'li.na@changban.example' }, sub: 'elsewhere' };
    expect((await ask('inviteMember', elsewhere)).status).toBe(201);
  });

  it('of two who are invited with it at once one is', async () => {
    const both = await Promise.all([
      inviteWith('wang@changban.example'),
      inviteWith('wang@changban.example'),
    ]);

    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('is free again when its member has left', async () => {
    const { id } = (await inviteWith('gone@changban.example')).body;
    await ask('removeMember', { path: { id }, headers: ifMatch(1) });

    expect((await inviteWith('gone@changban.example')).status).toBe(201);
  });
});

describe('R-KE-76: an officer is appointed by two persons', () => {
  const officer = { roles: ['street'], streets: ['320404002'] };
  const decide = (name: RouteName, id: string, sub = 'vetter', body?: object) =>
    ask(name, { sub, path: { id }, headers: ifMatch(1), body });

  it('cannot join before another officer has approved', async () => {
    const { body: invited } = await ask('inviteMember', { body: officer });

    const early = await accept(invited.invitationCode, 'early');
    expect([early.status, early.body.code]).toEqual([409, 'approvalPending']);
    const own = await decide('approveChange', invited.awaitsChangeId, 'district');
    expect([own.status, own.body.code]).toEqual([409, 'samePerson']);
    await decide('approveChange', invited.awaitsChangeId);

    expect(await accept(invited.invitationCode, 'early')).toMatchObject({ status: 200 });
  });

  it('is removed when the other officer rejects it', async () => {
    const { body: invited } = await ask('inviteMember', { body: officer });
    await decide('rejectChange', invited.awaitsChangeId, 'vetter', { reason: '不在编' });

    expect((await accept(invited.invitationCode, 'never')).status).toBe(404);
    expect((await ask('getMember', { path: { id: invited.id } })).body.status).toBe('removed');
  });

  it('nor gets the role as a member before', async () => {
    const { body: auditor } = await ask('inviteMember', { body: { roles: ['auditor'] } });
    const path = { path: { id: auditor.id } };
    const body = { roles: ['auditor', 'district'] };
    const asked = await ask('changeMember', { ...path, headers: ifMatch(1), body });
    expect(asked.status).toBe(202);
    expect((await ask('getMember', path)).body.roles).toEqual(['auditor']);

    await decide('approveChange', asked.body.changeId);

    expect((await ask('getMember', path)).body.roles).toEqual(['auditor', 'district']);
  });

  it('who is no officer joins at once', async () => {
    const { body: invited } = await ask('inviteMember', { body: { roles: ['auditor'] } });

    expect(invited).not.toHaveProperty('awaitsChangeId');
    expect(await accept(invited.invitationCode, 'reader')).toMatchObject({ status: 200 });
  });

  it('alone in the district it is in force at once, and the auditors are told', async () => {
    const { body: invited } = await ask('inviteMember', {
      sub: 'elsewhere',
      body: { roles: ['district'] },
    });

    expect(invited).not.toHaveProperty('awaitsChangeId');
    expect(await office.historyOf('member', invited.id, '320402')).toEqual([
      'member.invited',
      'member.officerAlone',
    ]);
    const told = (await parsedMessages()).find(({ kind }) => kind === 'officerAppointedAlone');
    expect(told).toMatchObject({ districtCode: '320402', to: { auditors: true } });
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
