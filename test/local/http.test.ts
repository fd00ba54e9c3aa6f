/** The fixture's API on a running cloud: limits, faults and refusals as API Gateway and Lambda have them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../local/cloud.ts';
import { FIXTURE_STAGE, removeFolder, writeFixture } from './fixture/assembly.ts';

const assemblyDir = writeFixture();
let cloud: Cloud;

beforeAll(async () => {
  cloud = await startCloud({ assemblyDir, stage: FIXTURE_STAGE, quiet: true });
});
afterAll(async () => {
  await cloud.stop();
  removeFolder(assemblyDir);
});

const get = (path: string, as?: string) => cloud.request({ method: 'GET', path, ...(as && { as }) });
const dynamodb = (operation: string, input: object) =>
  cloud.request({ method: 'POST', path: '/v1/dynamodb', body: { operation, input } });
const KEY = { pk: { S: 'x' }, sk: { S: 'NOTE' } };

describe('the HTTP API', () => {
  it('stores and reads through function, policy and engine', async () => {
    const stored = await cloud.request({ method: 'POST', path: '/v1/notes', body: { pk: 'n1' } });
    const read = await get('/v1/notes/n1');
    expect([stored.status, read.status]).toEqual([201, 200]);
    expect(read.json).toMatchObject({ Item: { pk: { S: 'n1' } } });
  });

  it('answers the same over the network', async () => {
    const answer = await fetch(`${cloud.url}/v1/notes/n1`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ Item: { pk: { S: 'n1' } } });
  });

  it('carries the time that a request from inside asks for, and only then', async () => {
    const timeOf = (json: unknown) =>
      (json as { requestContext: { timeEpoch: number } }).requestContext.timeEpoch;
    const at = new Date('2025-11-03T01:00:00Z');
    const inside = await cloud.request({ method: 'POST', path: '/v1/echo', at });
    const outside = await fetch(`${cloud.url}/v1/echo`, {
      method: 'POST',
      headers: { at: at.toISOString() },
    });
    expect(timeOf(inside.json)).toBe(at.getTime());
    expect(timeOf(await outside.json())).toBeGreaterThan(Date.now() - 60_000);
  });

  it.each(['/v1', '/v1/nothing', '/v1/notes', '/v1/notes/a/b'])('%s is no route', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, text: '{"message":"Not Found"}' });
  });

  it.each(['/v1/throws', '/v1/exits'])('%s is an internal error, and the function lives on', async (path) => {
    expect(await get(path)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
    expect((await get('/v1/count')).status).toBe(200);
  });

  it.each(['/v1/sleeps', '/v1/spins'])('%s is ended by the function’s timeout', async (path) => {
    expect(await get(path)).toMatchObject({ status: 500, text: '{"message":"Internal Server Error"}' });
    expect((await get('/v1/count')).status).toBe(200);
  });

  it('gives the function its memory and time', async () => {
    const { json } = await get('/v1/context');
    expect(json).toMatchObject({ memory: '256' });
    expect((json as { leftMs: number }).leftMs).toBeLessThanOrEqual(2000);
  });

  it('gives the function the environment of its template and nothing of this process', async () => {
    const { json } = await get('/v1/environment');
    expect(json).toMatchObject({
      PROGRAM_TABLE: 'fixture-Program',
      PUBLIC_URL: cloud.url,
      AWS_REGION: 'cn-north-1',
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-ApiFunction',
    });
    expect(json).not.toHaveProperty('PATH');
    expect(json).not.toHaveProperty('SMTP_URL');
  });

  it.each([
    ['just within the limit of an event', 4_000_000, 200],
    ['larger than Lambda takes', 6_300_000, 413],
    ['larger than API Gateway takes', 10_500_000, 413],
  ])('a body %s', async (_name, bytes, status) => {
    const headers = { 'content-type': 'text/plain' };
    const answer = await fetch(`${cloud.url}/v1/notes`, {
      method: 'POST',
      headers,
      body: `"${'x'.repeat(bytes)}"`,
    });
    expect(answer.status === 413 ? 413 : 200).toBe(status);
    if (status === 413) expect(await answer.text()).toBe('{"message":"Request Entity Too Large"}');
  });

  it('throttles a route that has limits', async () => {
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await fetch(`${cloud.url}/v1/limited`)).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('answers the preflight of a page that the template allows, and of no other', async () => {
    const preflight = (origin: string) =>
      fetch(`${cloud.url}/v1/me`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'GET' },
      });
    const allowed = await preflight('https://page.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://page.example');
    expect((await preflight('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('tokens', () => {
  it('a persona is signed in, with a member record', async () => {
    const { status, json } = await get('/v1/me', 'street:320404002');
    expect(status).toBe(200);
    expect(json).toMatchObject({ jwt: { claims: { sub: 'local|street:320404002', aud: 'changban' } } });
    const member = await get(`/v1/notes/${encodeURIComponent('MEMBER#member-street-320404002')}`);
    expect(member.status).toBe(200);
  });

  it('without a token, or with a foreign one, nobody is let in', async () => {
    expect(await get('/v1/me')).toMatchObject({ status: 401, text: '{"message":"Unauthorized"}' });
    const headers = { authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.AAAA' };
    const foreign = await cloud.request({ method: 'GET', path: '/v1/me', headers });
    expect(foreign.status).toBe(401);
    expect((await get('/v1/scoped', 'district')).status).toBe(403);
  });

  it('/_local/token gives one, and refuses a persona that is nobody', async () => {
    const ask = (body: unknown) =>
      fetch(`${cloud.url}/_local/token`, { method: 'POST', body: JSON.stringify(body) });
    const { accessToken } = (await (await ask({ as: 'volunteer:v1' })).json()) as { accessToken: string };
    const me = await fetch(`${cloud.url}/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } });
    expect(me.status).toBe(200);
    for (const body of [
      { as: 'king' },
      { as: 'street:1' },
      { as: 'volunteer:' },
      {},
      { as: 'constructor' },
    ]) {
      const refused = await ask(body);
      expect([refused.status, refused.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it('a page under another name that points here gets none', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((fulfil) => {
      const port = new URL(cloud.url).port;
      const asked = { port, host: '127.0.0.1', path: '/_local/mail', headers: { host: 'evil.example' } };
      request(asked, (answer) => fulfil(answer.resume().statusCode)).end();
    });
    expect(status).toBe(403);
  });
});

describe('policies', () => {
  it('a call that the role does not grant is AccessDenied and listed', async () => {
    const { json } = await dynamodb('DeleteItem', { Key: KEY });
    expect(json).toMatchObject({
      status: 400,
      __type: expect.stringContaining('AccessDeniedException'),
      message: expect.stringContaining('is not authorized to perform: dynamodb:DeleteItem'),
    });
    const listed = (await get('/_local/iam')).json as { items: object[] };
    expect(listed.items.at(-1)).toMatchObject({
      function: 'fixture-ApiFunction',
      action: 'dynamodb:DeleteItem',
      resource: 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/fixture-Program',
    });
  });

  it('one write of a transaction that is not granted refuses all of it', async () => {
    const Put = { TableName: 'fixture-Program', Item: { ...KEY, pk: { S: 'tx' } } };
    const TransactItems = [{ Put }, { Delete: { TableName: 'fixture-Program', Key: KEY } }];
    expect((await dynamodb('TransactWriteItems', { TransactItems })).json).toMatchObject({ status: 400 });
    expect((await get('/v1/notes/tx')).json).not.toHaveProperty('Item');
  });

  it('a granted index is readable, another table is not', async () => {
    const query = {
      IndexName: 'bySubject',
      KeyConditionExpression: 'bySubjectPk = :v',
      ExpressionAttributeValues: { ':v': { S: 'x' } },
    };
    expect((await dynamodb('Query', query)).json).toMatchObject({ status: 200, Count: 0 });
    const elsewhere = await dynamodb('GetItem', { TableName: 'fixture-Seen', Key: { id: { S: 'x' } } });
    expect(elsewhere.json).toMatchObject({ status: 400 });
  });

  it('a secret that the role does not name cannot be read, and its text is in no answer', async () => {
    const { json, text } = await get('/v1/secret');
    expect(json).toMatchObject({ message: expect.stringContaining('secretsmanager:GetSecretValue') });
    expect(text).not.toContain('smtp://');
  });

  it('without the right to the table’s key nothing of it can be read', async () => {
    const withoutKey = await startCloud({
      assemblyDir,
      stage: FIXTURE_STAGE,
      quiet: true,
      overrides: (template) => JSON.parse(JSON.stringify(template).replaceAll('kms:Decrypt', 'kms:Encrypt')),
    });
    const { json } = await withoutKey.request({ method: 'GET', path: '/v1/notes/n1' });
    await withoutKey.stop();
    expect(json).toMatchObject({ message: expect.stringContaining('kms:Decrypt') });
  });
});
