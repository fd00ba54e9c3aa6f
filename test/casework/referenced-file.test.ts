/** Children and volunteers named by the number of their file, wherever a request names one, on a real engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { application, enrol, member } from '../builders.ts';
import type { RouteName } from '../handlers.ts';
import { type Filed, type Office, openOffice } from '../journeys/in-process/cloud.ts';

const STRANGER = '320404-26-NOSUCHNO';

let office: Office;
let volunteer: Filed & { readonly fileNumber: string };
const children: (Filed & { readonly fileNumber: string })[] = [];

beforeAll(async () => {
  office = await openOffice();
  await enrol(
    member('district'),
    member('district', { id: 'elsewhere', sub: 'elsewhere', districtCode: '320402' }),
  );
  const applied = await office.apply(application(), '13800005678');
  await office.vetWhole(applied.id);
  volunteer = { ...applied, fileNumber: await numberOf('getVolunteer', applied.id) };
  for (const phone of ['13900000001', '13900000002', '13900000003']) {
    const filed = await office.submitSurvey({}, phone);
    await office.verify(filed.id);
    children.push({ ...filed, fileNumber: await numberOf('getChild', filed.id) });
  }
});
afterAll(() => office.stop());

const ask = (name: RouteName, body: object, about: { id?: string; sub?: string; version?: number } = {}) =>
  office.ask(name, {
    sub: about.sub ?? 'district',
    body,
    ...(about.id && { path: { id: about.id } }),
    ...(about.version && { headers: { 'if-match': `"${about.version}"` } }),
  });
const read = async (name: RouteName, id: string) =>
  (await office.ask(name, { sub: 'district', path: { id } })).body;
const numberOf = async (name: RouteName, id: string): Promise<string> => (await read(name, id)).fileNumber;

describe('R-KE-50: a request names a child or a volunteer by file number', () => {
  it('an invitation the volunteer, in small letters; colleagues see the number', async () => {
    const volunteerId = ` ${volunteer.fileNumber.toLowerCase()} `;

    const invited = await ask('inviteMember', { roles: ['volunteer'], volunteerId });

    expect(invited).toMatchObject({
      status: 201,
      body: { volunteerId: volunteer.id, label: volunteer.fileNumber },
    });
    expect(await ask('inviteMember', { roles: ['volunteer'], volunteerId })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/volunteerId', code: 'volunteer.hasMember' }] },
    });
  });

  it('an officer becomes a volunteer by the number of their file', async () => {
    const other = await office.apply(application(), '13800005679');
    const { id, version } = (await ask('inviteMember', { roles: ['auditor'] })).body;
    const change = { roles: ['auditor', 'volunteer'], volunteerId: await numberOf('getVolunteer', other.id) };

    expect(await ask('changeMember', change, { id, version })).toMatchObject({
      status: 200,
      body: { volunteerId: other.id, roles: ['auditor', 'volunteer'] },
    });
  });

  it.each([
    ['that nobody has', STRANGER, 'volunteer.unknown'],
    ['of a child', 'child', 'volunteer.unknown'],
    ['that is not whole', '320404-26-7K3', 'fileReference.invalid'],
  ])('a number %s is named, once', async (_, number, code) => {
    const volunteerId = number === 'child' ? children[0]?.fileNumber : number;

    const answer = await ask('inviteMember', { roles: ['volunteer'], volunteerId });

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/volunteerId', code }] } });
    expect(answer.body.errors).toHaveLength(1);
  });

  it('another district’s number is nobody’s', async () => {
    const { fileNumber: volunteerId } = volunteer;

    expect(
      await ask('inviteMember', { roles: ['volunteer'], volunteerId }, { sub: 'elsewhere' }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/volunteerId', code: 'volunteer.unknown' }] },
    });
  });

  it('a proposal by hand both sides', async () => {
    const pair = { childId: children[0]?.fileNumber, volunteerId: volunteer.fileNumber };

    const proposed = await ask('proposeByHand', { ...pair, reason: '两家相识' });

    expect(proposed).toMatchObject({
      status: 201,
      body: { childId: children[0]?.id, volunteerId: volunteer.id },
    });
    expect(await ask('proposeByHand', { ...pair, childId: STRANGER, reason: '两家相识' })).toMatchObject({
      status: 404,
    });
  });

  it('a sibling, but not the child itself', async () => {
    const [, child, sibling] = children as [Filed, (typeof children)[0], (typeof children)[0]];
    const { version } = await read('getChild', child.id);
    const link = (siblingId: string) =>
      ask('linkSibling', { siblingId, reason: '入户核实' }, { id: child.id, version });

    expect(await link(child.fileNumber)).toMatchObject({ status: 404 });
    expect(await link(sibling.fileNumber)).toMatchObject({ status: 200, body: { id: child.id } });
  });

  it('the file that remains of two', async () => {
    const [, goes, stays] = children as [Filed, (typeof children)[0], (typeof children)[0]];
    const { version } = await read('getChild', goes.id);
    const { version: intoVersion } = await read('getChild', stays.id);
    const body = { intoId: stays.fileNumber, intoVersion, reason: '同一孩子填了两次' };

    expect(await ask('mergeChild', body, { id: goes.id, version })).toMatchObject({ status: 200 });
    expect(await read('getChild', goes.id)).toMatchObject({ status: 'closed', mergedInto: stays.id });
  });
});
