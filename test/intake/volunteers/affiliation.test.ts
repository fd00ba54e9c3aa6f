import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/kernel/instants.ts';
import { VOLUNTEER_COLUMNS } from '../../../shared/reporting/exports/volunteers.ts';
import { application, enrol, member, volunteer } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

describe('R-IN-138: the affiliation of volunteers', () => {
  let office: Office;
  let teacher: string;
  beforeAll(async () => {
    office = await openOffice();
    await enrol(member('district'));
    ({ id: teacher } = await office.apply({ affiliation: 'teacher' }, '13900004301'));
    await office.apply({}, '13900004302');
  });
  afterAll(() => office.stop());

  const listed = async (affiliation: string) =>
    (await office.ask('listVolunteers', { sub: 'district', query: { affiliation } })).body.items.map(
      (one: { id: string }) => one.id,
    );

  it('is stated on the form, shown on the file and filtered by', async () => {
    const { body } = await office.ask('getVolunteer', { sub: 'district', path: { id: teacher } });

    expect(body.affiliation).toBe('teacher');
    expect(await listed('teacher')).toEqual([teacher]);
    expect(await listed('civilServant')).toEqual([]);
  });

  it('is changed by an officer, field by field in the log', async () => {
    const headers = { 'if-match': '"1"' };
    const body = { affiliation: 'other' };
    const answer = await office.ask('changeVolunteer', {
      sub: 'district',
      path: { id: teacher },
      headers,
      body,
    });

    expect([answer.status, answer.body.affiliation]).toEqual([200, 'other']);
    const entries = await office.entriesOf('volunteer', teacher);
    expect(entries.at(-1)).toMatchObject({ from: 'affiliation=teacher', to: 'affiliation=other' });
  });

  it('that is not in the list is refused by the field’s name', async () => {
    const body = application({ affiliation: 'martian', phone: '13900004303' });
    const headers = { 'idempotency-key': 'application-martian' };
    const answer = await office.ask('submitVolunteerApplication', { body, headers });

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/affiliation']);
  });

  it.each([
    [{ affiliation: 'womensFederation' }, '妇联执委'],
    [{}, undefined],
  ])('%j is exported as %s', (change, text) => {
    const column = VOLUNTEER_COLUMNS.find(({ heading }) => heading === '所属');

    expect(column?.text({ volunteer: volunteer(change), now: '2026-03-10T02:00:00.000Z' as Instant })).toBe(
      text,
    );
  });
});
