import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedOffers, qualificationSchema } from '../../../shared/intake/volunteers/qualification.ts';
import type { CalendarDate, Instant } from '../../../shared/kernel/instants.ts';
import { poolVolunteer } from '../../../shared/matching/runs/pool.ts';
import { enrol, member, volunteer } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

const TODAY = '2026-03-10' as CalendarDate;
const NOW = '2026-03-10T02:00:00.000Z' as Instant;
const paper = { suggestion: 'B3', document: '国家二级心理咨询师证书', on: '2026-03-09' };
const checked = (change: object = {}) =>
  qualificationSchema.parse({ ...paper, recordedAt: NOW, recordedBy: 'x', ...change });

describe('R-IN-136: counselling among a volunteer’s offers', () => {
  it.each([
    ['does not count unchecked', [], ['B2']],
    ['counts with a paper without end', [checked()], ['B2', 'B3']],
    ['counts on the last day', [checked({ validUntil: '2026-03-10' })], ['B2', 'B3']],
    ['does not count the day after', [checked({ validUntil: '2026-03-09' })], ['B2']],
    ['does not count by the paper for other help', [checked({ suggestion: 'B5' })], ['B2']],
  ])('%s', (_, qualifications, offers) => {
    const offering = volunteer({ offers: ['B2', 'B3'], qualifications });

    expect(countedOffers(offering, TODAY)).toEqual(offers);
    expect(poolVolunteer(offering, 0, NOW)?.offers).toEqual(offers);
  });
});

describe('through the routes', () => {
  let office: Office;
  let id: string;
  beforeAll(async () => {
    office = await openOffice();
    await enrol(member('district'), member('street'));
    ({ id } = await office.apply({ offers: ['B3'] }, '13900004201'));
    await enrol(member('volunteer', { volunteerId: id }));
    await office.vetWhole(id);
  });
  afterAll(() => office.stop());

  const read = async (sub: string) => (await office.ask('getVolunteer', { sub, path: { id } })).body;
  const send = async (body: object, sub = 'street') => {
    const { version } = await read('street');
    return office.ask('recordQualification', {
      sub,
      path: { id },
      headers: { 'if-match': `"${version}"` },
      body,
    });
  };

  it.each<[string, object, string]>([
    ['for help that needs none', { ...paper, suggestion: 'B2' }, '/suggestion'],
    ['for help that does not exist', { ...paper, suggestion: 'Z9' }, '/suggestion'],
    ['checked tomorrow', { ...paper, on: '2026-03-11' }, '/on'],
    ['without a paper', { ...paper, document: ' ' }, '/document'],
    ['that ends on the day of the check', { ...paper, validUntil: '2026-03-09' }, '/validUntil'],
  ])('R-IN-137: a qualification %s is refused by the field’s name', async (_, body, pointer) => {
    const { status, body: answer } = await send(body);

    expect([status, answer.errors[0].pointer]).toEqual([400, pointer]);
    expect((await read('street')).qualifications).toBeUndefined();
  });

  it('R-IN-136: a child in need of counselling has the volunteer as a candidate once the paper was checked', async () => {
    const { id: childId } = await office.submitSurvey({ needs: ['B3'], mostWanted: [] }, '13900004202');
    await office.verify(childId);
    const candidates = async () =>
      (await office.ask('listCandidates', { sub: 'street', path: { id: childId } })).body.candidates;
    expect(await candidates()).toEqual([]);

    expect((await send(paper)).status).toBe(201);

    expect(await candidates()).toMatchObject([{ volunteerId: id, facts: { covered: ['B3'] } }]);
  });

  it('R-IN-137: a paper that is checked again replaces the earlier one; what it is, officers alone read', async () => {
    await send({ ...paper, validUntil: '2027-03-09' });

    expect((await read('street')).qualifications).toMatchObject([
      { ...paper, validUntil: '2027-03-09', recordedBy: 'member-street' },
    ]);
    expect((await read('volunteer')).qualifications).toEqual([
      { suggestion: 'B3', on: '2026-03-09', validUntil: '2027-03-09' },
    ]);
    expect(await office.historyOf('volunteer', id)).toContain('volunteer.qualified');
    expect((await send(paper, 'volunteer')).status).not.toBe(201);
  });
});
