import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../local/gateway/answer.ts';
import { type EventParts, eventOf } from '../../../local/gateway/event.ts';
import type { ApiRequest } from '../../../local/gateway/messages.ts';

const requestOf = (more: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'POST',
  target: '/v1/a%20b/1?x=1&x=2&y=%E4%B8%AD',
  headers: {
    host: 'localhost:8787',
    'content-type': 'application/json',
    'x-many': ['1', '2'],
    cookie: 'a=1; b=2',
  },
  body: Buffer.from('{"a":"中"}'),
  sourceIp: '127.0.0.1',
  at: new Date('2026-01-02T03:04:05.678Z'),
  isFromInside: false,
  ...more,
});
const eventFor = (request: ApiRequest, more: Partial<EventParts> = {}) =>
  eventOf({
    request,
    api: { id: 'api', account: '000000000000', stage: '$default' },
    routeKey: 'POST /v1/{a}/{b}',
    path: '/v1/a%20b/1',
    query: 'x=1&x=2&y=%E4%B8%AD',
    parameters: { a: 'a b', b: '1' },
    requestId: 'r1',
    authorizer: undefined,
    ...more,
  });

describe('eventOf', () => {
  it('has the shape of payload format 2.0', () => {
    expect(eventFor(requestOf())).toEqual({
      version: '2.0',
      routeKey: 'POST /v1/{a}/{b}',
      rawPath: '/v1/a%20b/1',
      rawQueryString: 'x=1&x=2&y=%E4%B8%AD',
      cookies: ['a=1', 'b=2'],
      headers: { host: 'localhost:8787', 'content-type': 'application/json', 'x-many': '1,2' },
      queryStringParameters: { x: '1,2', y: '中' },
      pathParameters: { a: 'a b', b: '1' },
      requestContext: {
        accountId: '000000000000',
        apiId: 'api',
        domainName: 'localhost:8787',
        domainPrefix: 'localhost:8787',
        http: {
          method: 'POST',
          path: '/v1/a%20b/1',
          protocol: 'HTTP/1.1',
          sourceIp: '127.0.0.1',
          userAgent: '',
        },
        requestId: 'r1',
        routeKey: 'POST /v1/{a}/{b}',
        stage: '$default',
        time: '02/Jan/2026:03:04:05 +0000',
        timeEpoch: 1_767_323_045_678,
      },
      body: '{"a":"中"}',
      isBase64Encoded: false,
    });
  });

  it('leaves out empty maps and an empty body', () => {
    const event = eventFor(requestOf({ headers: {}, body: Buffer.alloc(0) }), { query: '', parameters: {} });
    expect(Object.keys(event)).toEqual([
      'version',
      'routeKey',
      'rawPath',
      'rawQueryString',
      'headers',
      'requestContext',
      'isBase64Encoded',
    ]);
  });

  it.each([
    ['application/json; charset=utf-8', false],
    ['application/problem+json', false],
    ['text/csv', false],
    ['application/x-www-form-urlencoded', true],
    ['application/octet-stream', true],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', true],
  ])('%s arrives as base64: %s', (contentType, isBase64Encoded) => {
    const event = eventFor(requestOf({ headers: { 'content-type': contentType } }));
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe('{"a":"中"}');
  });
});

describe('answerOf', () => {
  it.each([
    ['a text is the body of a 200', '"hello"', 200, 'application/json', 'hello'],
    ['an object without a status is a 200', '{"a":1}', 200, 'application/json', '{"a":1}'],
    ['nothing is a 200', 'null', 200, 'application/json', 'null'],
    [
      'a body without a type is plain text',
      '{"statusCode":201,"body":"x"}',
      201,
      'text/plain;charset=UTF-8',
      'x',
    ],
    [
      'base64 is decoded',
      '{"statusCode":200,"body":"aGk=","isBase64Encoded":true,"headers":{"Content-Type":"image/png"}}',
      200,
      'image/png',
      'hi',
    ],
    ['a status as text will do', '{"statusCode":"204"}', 204, undefined, ''],
    [
      'a wrong status is our fault',
      '{"statusCode":"x"}',
      500,
      'application/json',
      '{"message":"Internal Server Error"}',
    ],
    [
      'a body that is no text too',
      '{"statusCode":200,"body":{"a":1}}',
      500,
      'application/json',
      '{"message":"Internal Server Error"}',
    ],
  ])('%s', (_name, payload, status, contentType, body) => {
    const answer = answerOf(payload);
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      status,
      contentType,
      body,
    ]);
  });

  it('cookies become headers of their own', () => {
    expect(answerOf('{"statusCode":200,"cookies":["a=1","b=2"]}').headers['set-cookie']).toEqual([
      'a=1',
      'b=2',
    ]);
  });
});
