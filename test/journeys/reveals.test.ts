import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildId, PairingId } from '../../shared/kernel/ids.ts';
import type { Instant, Month } from '../../shared/kernel/instants.ts';
import type { Pairing } from '../../shared/matching/pairings/pairing.ts';
import { flagPairing } from '../../shared/matching/pairings/pairing-flags.ts';
import { child, enrol, member } from '../builders.ts';
import { pairing } from '../matching/proposals/pair-builders.ts';
import { type Office, openOffice } from './in-process/cloud.ts';

const SINCE = '2026-03-10T02:00:00.000Z' as Instant;
let office: Office;
let files = 0;

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('street'),
    member('street', { sub: 'street-2', id: 'street-2', streets: ['320404002'] }),
    member('district', { sub: 'elsewhere', id: 'elsewhere', districtCode: '320402' }),
    member('auditor'),
    member('volunteer', { volunteerId: 'volunteer-1' }),
    member('volunteer', { sub: 'other', id: 'other', volunteerId: 'volunteer-2' }),
    member('volunteer', { sub: 'fileless', id: 'fileless' }),
    member('street', {
      sub: 'both',
      id: 'both',
      roles: ['street', 'volunteer'],
      streets: ['320404002'],
      volunteerId: 'volunteer-1',
    }),
  );
});
afterAll(() => office.stop());

/** A child paired with volunteer-1. */
async function paired(change: Partial<Pairing> = {}) {
  files += 1;
  const id = `child-${files}` as ChildId;
  const made = pairing({ id: `pairing-${files}` as PairingId, childId: id, ...change });
  const { store } = office;
  await store.transact([
    store.createPairing(made),
    store.createChild(child({ id, status: 'paired', pairingId: made.id })),
    store.createChildIdentity({
      childId: id,
      name: '王梓涵',
      birthMonth: '2016-09' as Month,
      guardian: { name: '王建国', relation: '爷爷', phone: '13900001234' },
      address: {
        streetCode: child().streetCode,
        communityCode: child().communityCode,
        detail: '6幢乙单元610室',
      },
      note: '父亲在外务工',
      receiptCode: '7K3QF-9XW2M',
    }),
  ]);
  return made;
}

const reveal = (sub: string, id: string, body: object = { purpose: 'visit' }) =>
  office.ask('revealChild', { sub, path: { id }, body });

describe('R-IN-42: a volunteer opens the identity of their paired child', () => {
  let made: Pairing;
  beforeEach(async () => {
    made = await paired();
  });

  it('and sees what a meeting needs and nothing else; the access is logged', async () => {
    const { status, body } = await reveal('volunteer', made.childId);

    expect(status).toBe(200);
    expect(body).toMatchObject({ firstName: '梓涵', guardian: { relation: '爷爷', phone: '13900001234' } });
    expect(Object.keys(body).sort()).toEqual(['childId', 'firstName', 'guardian', 'meetingPlace']);
    expect(JSON.stringify(body)).not.toMatch(/王|2016|610|务工|9XW2M/);
    expect(await office.historyOf('child', made.childId)).toEqual(['child.revealed']);
  });

  it.each([
    ['another volunteer', 'other', 404],
    ['a member without a file', 'fileless', 404],
    ['another street', 'street-2', 404],
    ['another district', 'elsewhere', 404],
    ['an auditor', 'auditor', 403],
  ])('%s does not: %s %d, and it is not logged as an access', async (_, sub, expected) => {
    expect((await reveal(sub, made.childId)).status).toBe(expected);
    expect(await office.historyOf('child', made.childId)).toEqual([]);
  });

  it('who is an officer elsewhere too still sees their own in part only', async () => {
    expect((await reveal('both', made.childId)).body).not.toHaveProperty('name');
  });

  it('an officer of the street sees it whole', async () => {
    expect((await reveal('street', made.childId)).body).toMatchObject({
      name: '王梓涵',
      birthMonth: '2016-09' as Month,
    });
  });

  it('nobody opens a volunteer’s identity as a volunteer', async () => {
    const asked = { sub: 'volunteer', path: { id: 'volunteer-2' }, body: { purpose: 'contact' } };

    expect((await office.ask('revealVolunteer', asked)).status).toBe(403);
  });

  it.each([
    ['ended', { status: 'ended' as const, endedAt: SINCE }],
    ['flagged for consent', { flags: [{ kind: 'consentWithdrawn' as const, since: SINCE }] }],
    ['flagged for vetting', { flags: [{ kind: 'vettingLapsed' as const, since: SINCE }] }],
  ])('not once the pairing is %s', async (_, change) => {
    const closed = await paired(change);

    expect((await reveal('volunteer', closed.childId)).status).toBe(404);
    expect((await reveal('street', closed.childId)).status).toBe(200);
    expect(await office.historyOf('child', closed.childId)).toEqual(['child.revealed']);
  });

  it('not when the pairing is flagged during the request', async () => {
    const { documents } = await import('../../functions/store/documents.ts');
    const send = documents.send.bind(documents) as (command: unknown) => Promise<unknown>;
    const { store } = office;
    const flagged = flagPairing(made, 'consentWithdrawn', SINCE);
    const spy = vi.spyOn(documents, 'send').mockImplementation(async (command: unknown) => {
      if ((command as object).constructor.name !== 'TransactWriteCommand') return send(command);
      spy.mockRestore();
      await store.transact([store.replacePairing(made, flagged)]);
      return send(command);
    });

    expect((await reveal('volunteer', made.childId)).status).toBe(404);
    expect(await office.historyOf('child', made.childId)).toEqual([]);
  });
});

describe('Rule 5: an identity access is in the audit log before it is answered', () => {
  it('an entry that cannot be stored means that nothing is shown', async () => {
    const { childId } = await paired();
    const { documents, tableName } = await import('../../functions/store/documents.ts');
    const send = documents.send.bind(documents) as (command: unknown) => Promise<unknown>;
    const spy = vi.spyOn(documents, 'send').mockImplementation(async (command: unknown) => {
      const { input } = command as { input: { TransactItems?: { Put?: { TableName: string } }[] } };
      const appends = input.TransactItems?.some(({ Put }) => Put?.TableName === tableName('audit'));
      if (appends) throw new Error('the audit table is away');
      return send(command);
    });

    const answer = await reveal('street', childId);
    spy.mockRestore();

    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer)).not.toMatch(/梓涵|13900001234/);
  });
});

describe('R-IN-43: many identity accesses on one day', () => {
  const DAY = Date.parse('2026-03-12T15:58:00Z');
  const MIDNIGHT = Date.parse('2026-03-12T16:00:00Z');

  async function opened(id: string, at: number) {
    const { status } = await office.ask('revealChild', {
      sub: 'district',
      path: { id },
      body: { purpose: 'verification' },
      at,
    });
    return status;
  }
  const told = () => office.historyOf('member', 'member-district');

  it('are notified to the district once a day, and none is refused', async () => {
    const { childId } = await paired();
    const { documents, tableName } = await import('../../functions/store/documents.ts');
    await documents.send(
      new UpdateCommand({
        TableName: tableName('program'),
        Key: { pk: 'REVEALS#member-district', sk: '2026-03-12' },
        UpdateExpression: 'SET version = :count',
        ExpressionAttributeValues: { ':count': 29 },
      }),
    );

    expect(await opened(childId, DAY)).toBe(200);
    expect(await told()).toEqual([]);
    expect([await opened(childId, DAY + 1), await opened(childId, DAY + 2)]).toEqual([200, 200]);
    expect(await told()).toEqual(['member.manyReveals']);
    expect(await opened(childId, MIDNIGHT)).toBe(200);
    expect(await told()).toEqual(['member.manyReveals']);
  });

  it('are counted each, also at once', async () => {
    const { childId } = await paired();
    const at = Date.parse('2026-03-14T02:00:00Z');

    const statuses = await Promise.all(Array.from({ length: 4 }, () => opened(childId, at)));

    const { countedOn } = await import('../../functions/store/intake/reveals.ts');
    const succeeded = statuses.filter((status) => status === 200).length;
    expect(succeeded).toBeGreaterThan(0);
    expect(await countedOn('REVEALS', 'member-district', '2026-03-14' as never)).toBe(succeeded);
  });
});
