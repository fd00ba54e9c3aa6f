/** The schedule and the API of digests. */
import { describe, expect, it } from 'vitest';
import type { DigestId } from '../../../shared/kernel/ids.ts';
import { viewDigest } from '../../../shared/reporting/digests/digest.ts';
import { makeDigest } from '../../../shared/reporting/digests/make-digest.ts';
import { aContact, aRequest, OTHER_STREET, STREET, someFacts } from './builders.ts';
import { ask, functions, make, runReporting, runSchedule } from './reporting-stack.ts';

runReporting();

describe('R-RE-20: the schedule', () => {
  it('makes one digest for each street and the district’s, once, however often it runs', async () => {
    expect(await runSchedule('monthly-digest')).toEqual({ made: 9 });
    expect(await runSchedule('monthly-digest')).toEqual({ made: 0 });
    const list = await ask('listDigests', { sub: 'chief' });
    expect(list.body.items).toHaveLength(9);
    expect(list.body.items[0]).not.toHaveProperty('sections');
  });

  it('makes what is missing when it stopped half-way', async () => {
    const juneFirst = '2026-05-31T22:00:00Z';
    const first = await make('chief', STREET, '2026-05', Date.parse(juneFirst));
    expect(first).toMatchObject({ status: 201, body: { cutOff: '2026-05-31T22:00:00.000Z' } });
    expect(await runSchedule('monthly-digest', juneFirst)).toEqual({ made: 8 });
    expect(await runSchedule('monthly-digest', juneFirst)).toEqual({ made: 0 });
  });

  it('makes the quarter’s for the district alone', async () => {
    expect(await runSchedule('quarterly-digest')).toEqual({ made: 1 });
    const quarter = await ask('listDigests', { sub: 'chief', query: { scope: '320404' } });
    expect(quarter.body.items.map(({ id }: { id: string }) => id)).toEqual([
      '320404-2026-Q1-v1',
      '320404-2026-05-v1',
      '320404-2026-03-v1',
    ]);
  });

  it('freezes the digest with its cut-off, and addresses the members of its scope', async () => {
    const { status, body } = await ask('getDigest', { sub: 'officer', path: { id: `${STREET}-2026-03-v1` } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ cutOff: '2026-03-31T22:00:00.000Z', version: 1, scopeName: '五星街道' });
    expect(body.deliveries).toMatchObject([{ recipient: 'officer', status: 'pending', attempts: 0 }]);
  });
});

describe('Rule 6: who may read and make digests', () => {
  it.each([
    ['a street officer, her street’s', 'officer', STREET, 200],
    ['a street officer, another street’s', 'officer', OTHER_STREET, 404],
    ['a street officer, the district’s', 'officer', '320404', 404],
    ['a district officer, a street’s', 'chief', OTHER_STREET, 200],
    ['another district’s officer', 'stranger', STREET, 404],
  ])('%s', async (_who, sub, scope, expected) => {
    expect((await ask('getDigest', { sub, path: { id: `${scope}-2026-03-v1` } })).status).toBe(expected);
    expect((await ask('listDigests', { sub, query: { scope } })).status).toBe(expected);
    expect((await make(sub, scope)).status).toBe(expected);
  });

  it.each([
    ['a scope that is not there', '320404999', '2026-03', 404, 'notFound'],
    ['a scope of another district', '320402', '2026-03', 404, 'notFound'],
    ['a scope that is none', 'abc', '2026-03', 400, 'invalid'],
    ['a period that is none', STREET, '2026-13', 400, 'invalid'],
    ['a quarter of a street', STREET, '2026-Q1', 400, 'invalid'],
    ['a period that has not begun', STREET, '2026-05', 409, 'periodNotBegun'],
  ])('refuses %s', async (_what, scope, period, status, code) => {
    const answer = await make('chief', scope, period);
    expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('R-RE-20: a digest on demand', () => {
  it('answers with the latest version while nothing has changed', async () => {
    const answer = await make('officer', STREET);
    expect(answer).toMatchObject({ status: 200, body: { version: 1, cutOff: '2026-03-31T22:00:00.000Z' } });
  });

  it('makes version 2 of a contact that was logged late, and leaves version 1 as it was', async () => {
    const id = `${STREET}-2026-03-v1`;
    const before = await ask('getDigest', { sub: 'officer', path: { id } });
    const late = aContact({ id: 'k2', on: '2026-03-30', loggedAt: '2026-04-02T01:00:00.000Z' });
    await functions.transact([functions.contacts.createContact(late)]);
    expect(await make('officer', STREET)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await make('officer', STREET)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await ask('getDigest', { sub: 'officer', path: { id } })).toEqual(before);
    expect(await runSchedule('monthly-digest')).toEqual({ made: 0 });
  });

  it('makes one version when two ask at the same time', async () => {
    const both = await Promise.all([make('chief', STREET, '2026-02'), make('officer', STREET, '2026-02')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
  });
});

describe('the store', () => {
  it('keeps a digest whose sections are larger than an item may be', async () => {
    const rows = Array.from({ length: 12_000 }, (_, at) => [
      `王*涵 ${at}`,
      `320404-26-${at * 7919}`,
      '没有任何记录',
      at % 97,
    ]);
    const digest = viewDigest(makeDigest(someFacts(), aRequest({ id: 'large' as DigestId })));
    const title = { zh: '陪伴', en: 'Accompanying' };
    const large = {
      ...digest,
      sections: [
        { key: 'accompanying' as const, title, figures: [], sentences: [], table: { headings: [], rows } },
      ],
    };
    expect(Buffer.byteLength(JSON.stringify(large))).toBeGreaterThan(400 * 1024);
    await functions.transact([functions.digests.createDigest(large)]);
    expect(await functions.digests.getDigest('large' as DigestId)).toEqual(large);
  });
});

describe('the API about itself', () => {
  it('answers health with version and time zone', async () => {
    const { status, body } = await ask('getHealth', {});
    expect([status, body]).toEqual([200, { status: 'ok', version: '0.1.0', timeZone: 'Asia/Shanghai' }]);
  });

  it('gives its OpenAPI document', async () => {
    const { body } = await ask('getOpenapi', {});
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
  });
});
