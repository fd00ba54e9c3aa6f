import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './in-process/cloud.ts';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.stop());

const read = (audience: string, query = {}) => office.ask('getNotice', { path: { audience }, query });

describe('R-IN-148: the notices are read without signing in', () => {
  it('the guardian’s, with the place, the period and the person of the district', async () => {
    const { status, body } = await read('guardian', { district: '320404' });

    expect([status, body.audience, body.version]).toEqual([200, 'guardian', '2026-12']);
    expect(body.sections.find(({ key }: { key: string }) => key === 'period').text).toContain('1095 天');
  });

  it.each([
    ['of nobody', 'stranger', {}, 404],
    ['of another deployment’s district', 'guardian', { district: '110101' }, 404],
    ['of what is no district', 'guardian', { district: 'x' }, 400],
  ])('none %s', async (_, audience, query, status) => {
    expect((await read(audience, query)).status).toBe(status);
  });
});
