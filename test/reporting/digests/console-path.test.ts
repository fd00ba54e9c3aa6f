import { describe, expect, it } from 'vitest';
import { consolePath } from '../../../web/src/reporting/digests/console-path.ts';

describe('the records behind a figure', () => {
  it.each([
    ['/v1/children?street=320404002&status=waiting', '/children?street=320404002&status=waiting'],
    ['/v1/pairings', '/pairings'],
    ['/v1/withdrawals?status=submitted', '/withdrawals?status=submitted'],
    ['/v1/digests?scope=320404', undefined],
    ['https://example.org/v1/children', undefined],
    [undefined, undefined],
  ])('%s opens %s', (query, path) => {
    expect(consolePath(query)).toBe(path);
  });
});
