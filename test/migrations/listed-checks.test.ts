import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withStatementForCheck } from '../../shared/intake/volunteers/listed-check.ts';
import { uncheckedStatements } from '../../shared/intake/volunteers/volunteer-rules.ts';
import type { VolunteerId } from '../../shared/kernel/ids.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import { checkBody, enrol, member, volunteer } from '../builders.ts';
import { type Office, openOffice } from '../journeys/in-process/cloud.ts';

let office: Office;
const clock = { now: instantOf(Date.parse('2026-12-01T00:00:00Z')), newId: randomUUID };

/** As an import of an earlier release stored them. */
const listed = { check: 'record', result: 'passed', on: '2026-03-01', validUntil: '2027-03-01' };
const others = [
  checkBody('identity', '2026-03-02', '2029-03-01'),
  checkBody('interview', '2026-03-02', '2029-03-01'),
];
const imported = { source: 'import', submittedAt: '2026-03-01T02:00:00.000Z', vettings: [...others, listed] };
const FILES = {
  fromList: imported,
  paired: { ...imported, activePairings: 1 },
  byForm: { ...imported, source: 'form' },
  enquired: { ...imported, vettings: [...others, checkBody('record', '2026-03-01', '2027-03-01')] },
  shorter: { ...imported, vettings: [...others, { ...listed, validUntil: '2026-09-01' }] },
} as const;

async function storeAsBefore(id: string, change: object) {
  const { documents } = await import('../../functions/store/documents.ts');
  const { schemaVersion: _none, ...Item } =
    office.store.createVolunteer(volunteer({ id, ...change })).write.Put?.Item ?? {};
  await documents.send(new PutCommand({ TableName: 'program', Item }));
}
const read = async (id: string) => (await office.store.getVolunteer(id as VolunteerId))!;
const migrate = async (isDryRun: boolean) => {
  const [{ runMigration }, { listedChecks }] = await Promise.all([
    import('../../functions/migrations/migration-run.ts'),
    import('../../functions/migrations/listed-checks.ts'),
  ]);
  return runMigration(listedChecks, clock, isDryRun);
};

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'));
  for (const [id, change] of Object.entries(FILES)) await storeAsBefore(id, change);
});
afterAll(() => office.stop());

it('R-IN-135: a check from a list becomes a statement, one that somebody recorded stays, and nobody is un-paired', async () => {
  const before = await Promise.all(Object.keys(FILES).map(read));
  await migrate(true);
  expect(await Promise.all(Object.keys(FILES).map(read))).toEqual(before);

  expect(await migrate(false)).toMatchObject({ failed: [] });

  for (const id of ['fromList', 'paired']) {
    const after = await read(id);
    expect(after.vettings.map(({ check }) => check)).toEqual(['identity', 'interview']);
    expect(uncheckedStatements(after)).toEqual([{ check: 'record', on: '2026-03-01' }]);
    expect(after.status).toBe('active');
    expect(await office.historyOf('volunteer', id)).toEqual(['volunteer.checkStated']);
  }
  expect((await read('paired')).activePairings).toBe(1);
  for (const id of ['byForm', 'enquired', 'shorter'])
    expect((await read(id)).vettings.some(({ check }) => check === 'record')).toBe(true);
  expect(await migrate(false)).toEqual({ raised: 0, failed: [] });
  const { body } = await office.ask('listVolunteers', { sub: 'district', query: { vetting: 'stated' } });
  expect(body.items.map(({ id }: { id: string }) => id).toSorted()).toEqual(['fromList', 'paired']);
});

it('R-IN-135: a check of the same dates that an officer recorded by hand is none of a list', () => {
  const file = volunteer(imported);

  expect(withStatementForCheck(file, true)).toBe(file);
  expect(withStatementForCheck(file, false).statements).toHaveLength(1);
});
