import { describe, expect, it } from 'vitest';
import { attemptOf } from '../../../web/src/intake/forms/attempt.ts';

const keys = () => {
  let count = 0;
  return () => `key-${++count}`;
};

describe('the Idempotency-Key of a filled-in form', () => {
  it('stays the same when the same form is sent again, also after a reload', () => {
    const newKey = keys();
    const first = attemptOf(undefined, { child: { name: '王小满' } }, newKey);

    const again = attemptOf(JSON.parse(JSON.stringify(first)), { child: { name: '王小满' } }, newKey);

    expect(again).toEqual(first);
  });

  it('is another one once something was changed, so that the server never refuses it as reused', () => {
    const newKey = keys();
    const first = attemptOf(undefined, { child: { name: '王小满' } }, newKey);

    const mended = attemptOf(first, { child: { name: '王小曼' } }, newKey);

    expect(mended.key).not.toBe(first.key);
  });
});
