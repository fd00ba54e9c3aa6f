/**
 * From an empty district, without a command line: its first member invites an officer, imports eighty volunteers and vets them, and
 * each has an account and signs in. Once with Keycloak’s ways, once with Cognito’s.
 */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Template } from '../../../local/assembly/load.ts';
import type { Cloud } from '../../../local/cloud.ts';
import { newPassword } from '../../../local/issuer/account-store.ts';
import { STAND_IN_TEMPLATES } from '../../../local/outside/sms-templates.ts';
import { ask } from '../../../local/story/ask.ts';
import { allRoutes } from '../../../shared/all-routes.ts';
import { createClient, eachItem, type ProblemError } from '../../../shared/contract/client.ts';
import { addDays, dateIn, instantOf } from '../../../shared/kernel/instants.ts';
import { checkBody } from '../../builders.ts';
import { journeyCloud } from '../cloud.ts';
import { createIssuerClient, type Person, type Tokens } from './issuer-client.ts';

const DISTRICT = '320404';
const HOW_MANY = 80;
const TODAY = dateIn(instantOf(Date.now()));

/** Eighty women of the list of spring, each with a number of her own. */
function volunteerList(): string {
  const text = readFileSync('data/spring-2026/volunteers.csv', 'utf8').trimEnd();
  const [headings = '', ...rows] = text.split(/\r?\n/);
  return [headings, ...rows.filter((row) => row.includes('已核查')).slice(0, HOW_MANY)].join('\n');
}

/** The deployment’s setting names who begins. */
const beginningWith =
  (sub: string) =>
  (template: Template): Template =>
    JSON.parse(JSON.stringify(template), (key, value) =>
      (key === 'Variables' && value.SECOND_FACTOR !== undefined) ||
      (key === 'Variables' && value.PROGRAM_TABLE && value.STAGE)
        ? { ...value, FIRST_MEMBER: `${DISTRICT} ${sub}` }
        : value,
    );

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    ({ problem }: ProblemError) => problem.code,
  );

describe.each(['china', 'default'] as const)('accounts for everybody, stage %s', (stage) => {
  const sub = randomUUID();
  const first: Person = {
    name: 'first@changban.example',
    password: 'made-by-the-admin',
    newPassword: 'a good long password',
  };
  let folder: string;
  let cloud: Cloud;

  /** As the deploying admin makes the one account by hand, in the issuer’s own console. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'accounts-'));
    const user = {
      ...{
        id: sub,
        username: first.name,
        email: first.name,
        enabled: true,
        attributes: {},
        createdAtMs: 0,
        endedAtMs: 0,
      },
      ...{
        requiredActions: ['UPDATE_PASSWORD', ...(stage === 'china' ? ['CONFIGURE_TOTP'] : [])],
        otps: [],
        password: newPassword(first.password),
      },
    };
    writeFileSync(join(folder, 'issuer-users.json'), JSON.stringify([user]));
    cloud = await journeyCloud({ stage, dataDir: folder, overrides: beginningWith(sub) });
  });
  afterAll(async () => {
    await cloud?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = ({ access_token }: Tokens) =>
    createClient(allRoutes, {
      baseUrl: cloud.url,
      language: () => 'zh-CN',
      fetch,
      token: async () => access_token,
    });

  /** An officer sets up password and authenticator, is refused until they sign in with both, and does. */
  async function signInAsOfficer(person: Person) {
    const issuer = await createIssuerClient(cloud.url);
    const once = await issuer.signIn(person);
    expect(await refusalOf(as(once).getMe())).toBe('secondFactorMissing');
    const known = { ...person, password: person.newPassword ?? '' };
    if (stage === 'default') {
      await issuer.setUpAuthenticator(known);
      await expect(issuer.renew(once)).rejects.toThrow();
    }
    expect(await issuer.signOut(once)).toBe(`${cloud.url}/console`);
    const again = await issuer.signIn(known);
    expect(known.secret).toMatch(/^[A-Z2-7]{32}$/);
    return as(again);
  }

  let district: ReturnType<typeof as>;

  it('R-KE-36, R-KE-40: the first member signs in with two factors and is the district’s officer', async () => {
    district = await signInAsOfficer(first);
    expect((await district.getMe()).body).toMatchObject({ roles: ['district'], districtCode: DISTRICT });
    // The gateway's approved texts, and no quiet hours: this may run at night.
    const sms = { quietFromHour: 8, quietUntilHour: 8 };
    await district.changeSettings({ ifMatch: 0, body: { sms, smsTemplates: STAND_IN_TEMPLATES } });
  });

  it('R-KE-41, R-KE-45: an officer who is invited has an account, and signs in with the code', async () => {
    const body = {
      roles: ['street' as const],
      streets: [`${DISTRICT}001`],
      email: 'street@changban.example',
    };
    const { body: invited } = await district.inviteMember({ body: body as never });
    // A second person approves it (R-KE-76).
    const colleague = ask(cloud, { as: 'district', at: instantOf(Date.now()) });
    const { awaitsChangeId: id } = invited;
    if (id) await colleague.approveChange({ path: { id }, ifMatch: 1 });
    await cloud.idle();
    expect((await district.getMember({ path: { id: invited.id } })).body.account).toMatchObject({
      status: 'made',
    });

    const code = invited.invitationCode;
    const officer = await signInAsOfficer({
      name: 'street@changban.example',
      password: code,
      newPassword: 'another good password',
    });
    expect((await officer.getMe()).body).toMatchObject({ id: invited.id, status: 'active' });
  });

  it('R-KE-41: eighty volunteers are imported and vetted, and each has an account', async () => {
    const file = Buffer.from(volunteerList()).toString('base64');
    const { body: checked } = await district.createImport({
      body: { kind: 'volunteers', name: '名单.csv', file },
    });
    expect(checked).toMatchObject({ rows: HOW_MANY, accepted: HOW_MANY });
    await district.commitImport({ path: { id: checked.id }, ifMatch: checked.version, body: {} });
    await cloud.idle();

    const applied = await Array.fromAsync(
      eachItem(district.listVolunteers, { status: 'applied' as const, limit: 200 }),
    );
    for (const { id, version } of applied)
      for (const [index, check] of (['identity', 'record', 'interview'] as const).entries()) {
        const body = checkBody(check, TODAY, addDays(TODAY, 365));
        await district.recordVetting({ path: { id }, ifMatch: version + index, body });
      }
    await cloud.idle();

    expect((await district.getAccountSummary()).body).toMatchObject({
      activeVolunteers: HOW_MANY,
      volunteersWithout: 0,
      wanted: 0,
      failed: 0,
      notJoined: HOW_MANY,
    });
  }, 120_000);

  it('R-KE-45: each has the code by text message and in a letter, signs in with the number, and chooses a password', async () => {
    const members = await Array.fromAsync(eachItem(district.listMembers, { limit: 200 }));
    const volunteers = members.filter(({ roles }) => roles.includes('volunteer'));
    const memberIds = volunteers.map(({ id }) => id);
    const { letters } = (await district.printSignInLetters({ body: { memberIds } })).body;
    expect(letters).toHaveLength(HOW_MANY);
    const codes = new Map<string, string>(letters.map(({ memberId, code }) => [memberId, code]));

    const sent = cloud.sms().filter(({ kind }) => kind === 'accountReady');
    expect(sent).toHaveLength(HOW_MANY);
    const texts = new Map(sent.map(({ phone, text }) => [phone, text]));
    for (const { id, volunteerId } of volunteers) {
      const path = { id: volunteerId as never };
      const { phone } = (await district.revealVolunteer({ path, body: { purpose: 'contact' } })).body;
      expect(texts.get(`+86${phone}`)).toContain(`首次登录码：${codes.get(id)}`);
      const issuer = await createIssuerClient(cloud.url);
      const person = { name: phone, password: codes.get(id) ?? '', newPassword: `chosen-by-${phone}` };
      const me = await as(await issuer.signIn(person)).getMe();
      expect(me.body).toMatchObject({ id, volunteerId, status: 'active', roles: ['volunteer'] });
    }
    expect((await district.getAccountSummary()).body).toMatchObject({ notJoined: 0 });
  }, 120_000);

  it('R-KE-42, R-KE-44: a suspended volunteer no longer signs in; reinstated with a new code, they do, and the old password is void', async () => {
    const [volunteer] = await Array.fromAsync(eachItem(district.listMembers, { limit: 200 })).then((all) =>
      all.filter(({ roles }) => roles.includes('volunteer')),
    );
    const { id, volunteerId, version } = volunteer!;
    const path = { id };
    const { phone } = (
      await district.revealVolunteer({ path: { id: volunteerId as never }, body: { purpose: 'contact' } })
    ).body;
    const chosen = { name: phone, password: `chosen-by-${phone}` };
    await district.changeMember({ path, ifMatch: version, body: { status: 'suspended' } });
    await cloud.idle();
    const away = await createIssuerClient(cloud.url);
    await expect(away.signIn(chosen)).rejects.toThrow('the issuer refuses');

    const suspended = (await district.getMember({ path })).body;
    await district.changeMember({ path, ifMatch: suspended.version, body: { status: 'active' } });
    await cloud.idle();
    const reinstated = (await district.getMember({ path })).body;
    const { invitationCode } = (await district.inviteMemberAgain({ path, ifMatch: reinstated.version })).body;
    await cloud.idle();
    await expect((await createIssuerClient(cloud.url)).signIn(chosen)).rejects.toThrow('the issuer refuses');
    const back = await createIssuerClient(cloud.url);
    const tokens = await back.signIn({
      name: phone,
      password: invitationCode,
      newPassword: 'chosen once more',
    });
    expect((await as(tokens).getMe()).body.status).toBe('active');
  });

  it('no call went beyond a role, and nothing was given up', () => {
    expect(cloud.iamRefusals()).toEqual([]);
    expect(cloud.failures()).toEqual([]);
  });
});
