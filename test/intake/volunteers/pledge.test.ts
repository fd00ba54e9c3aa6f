import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLEDGE, pledgeSchema, pledgeStateOf } from '../../../shared/intake/volunteers/pledge.ts';
import { missingRequirements } from '../../../shared/intake/volunteers/requirements.ts';
import type { CalendarDate } from '../../../shared/kernel/instants.ts';
import { checkBody, enrol, member, volunteer } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

const TODAY = '2026-03-10' as CalendarDate;
const TERMS = { trainingFrom: '', pledgeFrom: '', pledgeMonths: 12 };
const signed = (on: string, version = PLEDGE.version) =>
  pledgeSchema.parse({ version, on, by: 'paper', recordedAt: '2026-03-10T02:00:00.000Z', recordedBy: 'x' });

describe('R-IN-133: a safety pledge', () => {
  it.each([
    ['that is not there', undefined, 'missing'],
    ['of today', signed('2026-03-10'), 'inForce'],
    ['on its last day', signed('2025-03-10'), 'inForce'],
    ['the day after', signed('2025-03-09'), 'lapsed'],
    ['of a former wording', signed('2026-03-10', '2020-01'), 'outdated'],
  ])('%s is %s', (_, pledge, state) => {
    expect(pledgeStateOf({ pledge }, TERMS, TODAY)).toBe(state);
  });
});

describe('R-IN-134: what a district requires', () => {
  const bare = { vettings: [] };
  it.each([
    ['nothing while no day is set', TERMS, []],
    ['nothing the day before', { ...TERMS, trainingFrom: '2026-03-11' }, []],
    ['training from the day on', { ...TERMS, trainingFrom: '2026-03-10' }, ['training']],
    ['both', { ...TERMS, trainingFrom: '2026-01-01', pledgeFrom: '2026-03-10' }, ['training', 'pledge']],
  ])('%s', (_, terms, missing) => {
    expect(missingRequirements(bare, terms, TODAY)).toEqual(missing);
  });

  it('is there with valid training and a pledge in force', () => {
    const vettings = [{ ...checkBody('training', '2026-03-01', '2027-03-01'), check: 'training' as const }];
    const all = { ...TERMS, trainingFrom: '2026-01-01', pledgeFrom: '2026-01-01' };

    expect(missingRequirements({ vettings, pledge: signed('2026-03-10') }, all, TODAY)).toEqual([]);
  });
});

describe('through the routes', () => {
  let office: Office;
  let id: string;
  beforeAll(async () => {
    office = await openOffice();
    await enrol(member('district'), member('street'));
    ({ id } = await office.apply({}, '13900004101'));
    await enrol(member('volunteer', { volunteerId: id }));
  });
  afterAll(() => office.stop());

  const paper = { version: PLEDGE.version, on: '2026-03-09', by: 'paper' };
  const send = async (sub: string, body: object) => {
    const { version } = (await office.ask('getVolunteer', { sub, path: { id } })).body;
    return office.ask('recordPledge', { sub, path: { id }, headers: { 'if-match': `"${version}"` }, body });
  };

  it.each<[string, string, object, string]>([
    ['of a version that does not exist', 'street', { ...paper, version: '1999-01' }, '/version'],
    ['dated tomorrow', 'street', { ...paper, on: '2026-03-11' }, '/on'],
    ['signed by an officer', 'street', { ...paper, by: 'self' }, '/by'],
    ['on paper by the volunteer', 'volunteer', paper, '/by'],
    ['without a day', 'street', { ...paper, on: undefined }, '/on'],
  ])('R-IN-132: a pledge %s is refused by the field’s name', async (_, sub, body, pointer) => {
    const { status, body: answer } = await send(sub, body);

    expect([status, answer.errors[0].pointer]).toEqual([400, pointer]);
    expect((await office.ask('getVolunteer', { sub: 'street', path: { id } })).body.pledge).toBeUndefined();
  });

  it('R-IN-132: a volunteer signs in their own pages, an officer records from paper', async () => {
    const own = await send('volunteer', { ...paper, by: 'self' });
    expect([own.status, own.body.pledge.by]).toEqual([201, 'self']);

    const recorded = await send('street', paper);
    expect(recorded.body.pledge).toMatchObject({ ...paper, recordedBy: 'member-street' });
    expect(
      (await office.historyOf('volunteer', id)).filter((action) => action === 'volunteer.pledged'),
    ).toHaveLength(2);
  });

  it('R-IN-134: nobody is accepted without training from the day on; those of before are listed', async () => {
    const before = volunteer({ id: 'of-before' });
    await office.store.transact([office.store.createVolunteer(before)]);
    const body = { requirements: { trainingFrom: '2026-03-10' } };
    await office.ask('changeSettings', { sub: 'district', headers: { 'if-match': '"0"' }, body });
    await office.vetWhole(id);
    const read = async () =>
      (await office.ask('getVolunteer', { sub: 'district', path: { id } })).body.status;
    expect(await read()).toBe('applied');

    await office.vet(id, { check: 'training' });

    expect(await read()).toBe('active');
    const list = await office.ask('listVolunteers', { sub: 'district', query: { lacking: 'training' } });
    expect(list.body.items.map((one: { id: string }) => one.id)).toEqual(['of-before']);
  });
});
