/**
 * Rule 6: two districts in one deployment, and nothing of the one in any answer, cursor or mail of the other. What is asked comes from the
 * contract and the access table: a new route is asked as well, by every role that may.
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { instantOf } from '../../shared/kernel/instants.ts';
import type { Role } from '../../shared/kernel/roles.ts';
import type { Place } from '../access/places.ts';
import { fill } from '../access/records.ts';
import { ROWS } from '../access/rows.ts';
import { startEngine } from '../engine.ts';
import { type Mailbox, mailEnvironment, startMailbox } from '../reporting/deliveries/mailbox.ts';
import { ACCOUNT_SECRETS } from './costs/manage-accounts.ts';
import { isRead, lists, looks, names, reachOf, reads } from './two-districts/asked.ts';
import { fillRealm } from './two-districts/fill-realm.ts';
import { type Foreign, foreignTo, leaksIn, leaksOf, otherThan } from './two-districts/leaks.ts';
import { runSchedules } from './two-districts/letters.ts';
import { AT, openBothOffices } from './two-districts/office.ts';
import { ASKED_AT, everythingRead, type Read, type Stage, textOf } from './two-districts/reads.ts';
import { NORTH, placeOf, type Realm, roles, SOUTH, signsOf, subOf } from './two-districts/realm.ts';
import { allItems, forget, itemsOf } from './two-districts/tables.ts';

vi.mock('../../shared/kernel/district-data.ts', async (original) => {
  const { DISTRICT_DATA } = await original<typeof import('../../shared/kernel/district-data.ts')>();
  const { neighbourOf } = await import('./two-districts/neighbour.ts');
  return { DISTRICT_DATA: [...DISTRICT_DATA, ...DISTRICT_DATA.map(neighbourOf)] };
});

let engine: Awaited<ReturnType<typeof startEngine>>;
let mailbox: Mailbox;
let stage: Stage;

/** What each district read while it was alone, or before the other had more. */
const before = new Map<Realm, ReadonlyMap<string, Read>>();
const after = new Map<Realm, ReadonlyMap<string, Read>>();

beforeAll(async () => {
  engine = await startEngine();
  mailbox = await startMailbox(ACCOUNT_SECRETS);
  Object.assign(process.env, mailEnvironment(mailbox));
  const office = await openBothOffices();
  stage = { office, client: new DynamoDBClient({}), placesOf: new Map() };
  stage.placesOf.set(NORTH, await fillRealm(office, NORTH));
  before.set(NORTH, await everythingRead(stage, NORTH, reads));
  stage.placesOf.set(SOUTH, await fillRealm(office, SOUTH));
  after.set(NORTH, await everythingRead(stage, NORTH, reads));
  before.set(SOUTH, await everythingRead(stage, SOUTH, reads));
  await fill(placeOf(NORTH, 3));
  await office.act('makeDigest', subOf('district', NORTH), {
    body: { scope: NORTH.districtCode, period: '2026-02' },
  });
  after.set(SOUTH, await everythingRead(stage, SOUTH, reads));
}, 600_000);
afterAll(async () => {
  stage?.client.destroy();
  await mailbox?.stop();
  await engine?.stop();
});

describe.each([NORTH, SOUTH])('Rule 6: to the members of $name', (realm) => {
  /** Lists of which a cursor was handed over. */
  const handed = new Set<string>();
  let foreign: Foreign;
  /** Of the other district, before anybody asks for it. */
  let stood: Set<string>;
  beforeAll(async () => {
    foreign = await foreignTo(realm, stage.client);
    stood = await itemsOf(otherThan(realm), stage.client);
  });
  const cells = reads.flatMap((name) =>
    roles.filter((role) => reachOf(name, role)).map((role) => [name, role] as const),
  );

  it.each(cells)('%s answers %s the same, whatever the other district has', (name, role) => {
    const told = (from: Map<Realm, ReadonlyMap<string, Read>>) =>
      [...(from.get(realm) ?? [])]
        .filter(([key]) => key.startsWith(`${name} by ${role} `))
        .map(([key, read]) => [key, read.told]);
    expect(told(after)).toEqual(told(before));
    expect(told(before).length).toBeGreaterThan(0);
  });

  it('no read shows anything of the other district, and each shows something to somebody', async () => {
    const read = after.get(realm) ?? new Map();

    expect(leaksOf(read, foreign)).toEqual([]);
    const isAnswered = ({ told }: Read) => told.some((text) => text.includes('"status":200'));
    const answered = new Set(
      [...read].filter(([, one]) => isAnswered(one)).map(([key]) => key.split(' ')[0]),
    );
    expect(reads.filter((name) => !answered.has(name))).toEqual([]);
  });

  it('no identity access and no search shows anything of the other district, though a family is on file in both', async () => {
    const read = await everythingRead(stage, realm, looks);

    expect(leaksOf(read, foreign)).toEqual([]);
    const found = read.get('searchChildren by district of 0 {}')?.told.join() ?? '';
    expect(found.match(/"fileNumber"/g)?.length).toBe(1);
  });

  it.each(names)(
    '%s tells nothing of the other district’s records when it is asked for one, and changes none',
    async (name) => {
      const other = otherThan(realm);
      const [asked] = stage.placesOf.get(other) ?? [];
      if (!asked) throw new Error('the other district has no place');
      for (const role of roles.filter((one) => reachOf(name, one))) {
        const sent = { ...ROWS[name].ask(asked), at: ASKED_AT };
        const text = await textOf(await stage.office.ask(name, subOf(role, realm), sent));
        const given = JSON.stringify(sent);
        expect(leaksIn(text, foreign).filter((leak) => !given.includes(leak))).toEqual([]);
      }
      if (isRead(name)) return;
      await forget(stage.client, realm.districtCode, instantOf(ASKED_AT));
      expect([...(await itemsOf(other, stage.client)).symmetricDifference(stood)]).toEqual([]);
    },
  );

  it.each(lists)('%s: a cursor serves nobody in the other district', async (name) => {
    const ask = (role: Role, of: Realm, place: Place | undefined, query: object) => {
      if (!place) throw new Error(`${of.name} has no place`);
      const sent = ROWS[name].ask(place);
      return stage.office.ask(name, subOf(role, of), { ...sent, query: { ...sent.query, ...query } });
    };
    const [own = [], others = []] = [realm, otherThan(realm)].map((of) => stage.placesOf.get(of));
    for (const role of roles.filter((one) => reachOf(name, one)))
      for (const at of [0, 2]) {
        const whole = (await ask(role, realm, own[at], { limit: '200' })).body.items ?? [];
        const { next: cursor } = (await ask(role, realm, own[at], { limit: '1' })).body;
        expect(cursor !== undefined || whole.length < 2).toBe(true);
        if (!cursor) continue;
        const { status, body } = await ask(role, otherThan(realm), others[at], { limit: '1', cursor });
        expect([status, body.code]).toEqual([400, 'cursorInvalid']);
        handed.add(name);
      }
  });

  it('most lists are long enough to have a cursor', () => {
    expect(handed.size).toBeGreaterThan(lists.length / 2);
  });
});

describe('Rule 6: what is stored and sent', () => {
  it('no stored item has to do with both districts', async () => {
    const [north, south] = [signsOf(NORTH), signsOf(SOUTH)];
    const items = await allItems(stage.client);
    expect(items.length).toBeGreaterThan(200);
    expect(items.filter((text) => text.match(north) && text.match(south))).toEqual([]);
  });

  it('digests and messages of a district go to its members alone, and contain nothing of the other', async () => {
    await runSchedules(stage.office, stage.client);

    for (const realm of [NORTH, SOUTH]) {
      const mails = mailbox.mails.filter((mail) => JSON.stringify(mail.to).includes(`-${realm.name}@`));
      const texts = mails.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`);
      expect(mails.length).toBeGreaterThan(3);
      expect(texts.join('\n')).toContain(realm === SOUTH ? '毗' : '五星街道');
      const foreign = await foreignTo(realm, stage.client);
      expect(texts.flatMap((text) => leaksIn(text, foreign))).toEqual([]);
    }
    const digests = reads.filter((name) => /digest/i.test(name));
    for (const realm of [NORTH, SOUTH])
      expect(
        leaksOf(await everythingRead(stage, realm, digests), await foreignTo(realm, stage.client)),
      ).toEqual([]);
  });

  it('an edit of one district’s log breaks its own chain and no other', async () => {
    await stage.office.seal({ district: SOUTH.districtCode });
    await stage.office.seal({ district: NORTH.districtCode });
    const verify = async (realm: Realm) =>
      (await stage.office.ask('verifyAuditLog', subOf('auditor', realm), {})).body.holds;
    expect([await verify(NORTH), await verify(SOUTH)]).toEqual([true, true]);

    await forget(stage.client, SOUTH.districtCode, instantOf(AT));

    expect([await verify(NORTH), await verify(SOUTH)]).toEqual([true, false]);
  });
});
