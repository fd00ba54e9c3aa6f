import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBody, enrol, member } from '../../builders.ts';
import { type Office, openOffice } from '../../journeys/in-process/cloud.ts';

let office: Office;
let id: string;

beforeAll(async () => {
  office = await openOffice();
  await enrol(member('district'), member('street'), member('auditor'));
  ({ id } = await office.apply({}, '13900004001'));
});
afterAll(() => office.stop());

const record = checkBody('record', '2026-03-09', '2027-03-09');

const send = async (change: object, language = 'zh-CN') => {
  const { version } = (await office.ask('getVolunteer', { sub: 'street', path: { id } })).body;
  return office.ask('recordVetting', {
    sub: 'street',
    path: { id },
    headers: { 'if-match': `"${version}"`, 'accept-language': language },
    body: { ...record, ...change },
  });
};

describe('R-IN-130: a background check', () => {
  it.each<[string, object, string]>([
    ['of 13 months', { validUntil: '2027-04-09' }, '/validUntil'],
    ['without a class', { classes: ['sexualAbuse', 'maltreatment', 'trafficking'] }, '/classes'],
    ['of an unknown class', { classes: ['theft'] }, '/classes/0'],
    ['without an authority', { authority: '  ' }, '/authority'],
    ['without a number', { enquiryNumber: undefined }, '/enquiryNumber'],
    ['with a card’s number', { enquiryNumber: '320404199001011234' }, '/enquiryNumber'],
    ['of tomorrow', { on: '2026-03-11', validUntil: '2027-03-11' }, '/on'],
    ['that ends before it was done', { validUntil: '2026-03-08' }, '/validUntil'],
  ])('%s is refused by the field’s name, and nothing is stored', async (_, change, pointer) => {
    const { status, body } = await send(change);

    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    expect(body.errors[0].message).toMatch(/\p{Script=Han}/u);
    expect((await send(change, 'en')).body.errors[0].message).not.toMatch(/\p{Script=Han}/u);
    expect((await office.ask('getVolunteer', { sub: 'street', path: { id } })).body.vettings).toEqual([]);
  });

  it('is stored with its enquiry, which its officers read and auditors only by its classes', async () => {
    const { status, body } = await send({});
    const shown = await office.ask('getVolunteer', { sub: 'auditor', path: { id } });

    expect([status, body.vettings]).toEqual([201, [{ ...record, recordedBy: 'member-street' }]]);
    const { authority: _at, enquiryNumber: _number, ...rest } = record;
    expect(shown.body.vettings).toEqual([{ ...rest, recordedBy: 'member-street' }]);
  });

  it('that is failed is recorded at once, without a paper', async () => {
    const failed = { check: 'record', result: 'failed', on: '2026-03-09', validUntil: '2027-03-09' };
    const bare = { authority: undefined, enquiryNumber: undefined, classes: undefined };

    expect((await send({ ...failed, ...bare })).status).toBe(201);
  });

  it('of another kind keeps no enquiry', async () => {
    const { body } = await send({ check: 'interview' });

    expect(body.vettings.at(-1)).toEqual({
      ...{ check: 'interview', result: 'passed', on: '2026-03-09', validUntil: '2027-03-09' },
      recordedBy: 'member-street',
    });
  });
});
