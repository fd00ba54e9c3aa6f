import { describe, expect, it } from 'vitest';
import { createRouteTable } from '../../../local/gateway/route-table.ts';

const find = createRouteTable(
  [
    'GET /v1/children',
    'GET /v1/children/{id}',
    'GET /v1/children/summary',
    'POST /v1/children/{id}/{action}',
    'POST /v1/children/{id}/verify',
    'ANY /v1/children/{id}',
    'GET /v1/{proxy+}',
    'ANY /v1/files/{path+}',
    'ANY /v1/deep/{a}/x',
  ].map((key) => ({ key })),
);
const withDefault = createRouteTable([{ key: '$default' }, { key: 'GET /a' }]);

const CASES: readonly (readonly [
  method: string,
  path: string,
  key: string | undefined,
  parameters: object | undefined,
])[] = [
  ['GET', '/v1/children', 'GET /v1/children', {}],
  ['GET', '/v1/children/c1', 'GET /v1/children/{id}', { id: 'c1' }],
  ['GET', '/v1/children/summary', 'GET /v1/children/summary', {}],
  ['POST', '/v1/children/summary', 'ANY /v1/children/{id}', { id: 'summary' }],
  ['PATCH', '/v1/children/c1', 'ANY /v1/children/{id}', { id: 'c1' }],
  ['POST', '/v1/children/c1/verify', 'POST /v1/children/{id}/verify', { id: 'c1' }],
  ['POST', '/v1/children/c1/return', 'POST /v1/children/{id}/{action}', { id: 'c1', action: 'return' }],
  ['GET', '/v1/children/%E5%BC%A0%2F1', 'GET /v1/children/{id}', { id: '张/1' }],
  ['GET', '/v1/digests/d1.xlsx', 'GET /v1/{proxy+}', { proxy: 'digests/d1.xlsx' }],
  ['GET', '/v1/files/a/b', 'ANY /v1/files/{path+}', { path: 'a/b' }],
  ['GET', '/v1/deep/1/x', 'ANY /v1/deep/{a}/x', { a: '1' }],
  ['GET', '/v1/deep/1/y', 'GET /v1/{proxy+}', { proxy: 'deep/1/y' }],
  ['POST', '/v1/nothing', undefined, undefined],
  ['GET', '/v1/', 'GET /v1/{proxy+}', { proxy: '' }],
  ['GET', '/v1/children/', 'GET /v1/{proxy+}', { proxy: 'children/' }],
  ['GET', '/v1', undefined, undefined],
  ['PUT', '/V1/children/c1', undefined, undefined],
];

describe('createRouteTable', () => {
  it.each(CASES)('%s %s takes %s', (method, path, key, parameters) => {
    const match = find(method, path);
    expect(match?.route.key).toBe(key);
    expect(match?.parameters).toEqual(parameters);
  });

  it('$default takes what no other route takes', () => {
    expect(withDefault('GET', '/a')?.route.key).toBe('GET /a');
    expect(withDefault('GET', '/b')?.route.key).toBe('$default');
  });
});
