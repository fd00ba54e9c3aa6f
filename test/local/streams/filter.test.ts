import { describe, expect, it } from 'vitest';
import { matchesPattern } from '../../../local/streams/filter.ts';

const record = {
  eventName: 'INSERT',
  dynamodb: {
    Keys: { pk: { S: 'OUTBOX#1' } },
    NewImage: { pk: { S: 'OUTBOX#1' }, tags: { SS: ['a', 'b'] } },
    SizeBytes: 12,
  },
};
const image = (rule: unknown) => ({ dynamodb: { NewImage: rule } });

const CASES: readonly (readonly [pattern: unknown, matches: boolean])[] = [
  [{}, true],
  [{ eventName: ['INSERT'] }, true],
  [{ eventName: ['MODIFY', 'INSERT'] }, true],
  [{ eventName: ['REMOVE'] }, false],
  [image({ pk: { S: ['OUTBOX#1'] } }), true],
  [image({ pk: { S: [{ prefix: 'OUTBOX#' }] } }), true],
  [image({ pk: { S: [{ prefix: 'outbox#' }] } }), false],
  [image({ pk: { S: [{ prefix: { 'equals-ignore-case': 'outbox#' } }] } }), true],
  [image({ pk: { S: [{ suffix: '#1' }] } }), true],
  [image({ pk: { S: [{ 'equals-ignore-case': 'outbox#1' }] } }), true],
  [image({ pk: { S: [{ 'anything-but': ['OUTBOX#1'] }] } }), false],
  [image({ pk: { S: [{ 'anything-but': 'x' }] } }), true],
  [image({ pk: { S: [{ 'anything-but': { prefix: 'OUT' } }] } }), false],
  [image({ sk: { S: [{ 'anything-but': 'x' }] } }), false],
  [image({ sk: { S: [{ exists: false }] } }), true],
  [image({ pk: { S: [{ exists: true }] } }), true],
  [image({ pk: { S: [{ exists: false }] } }), false],
  [image({ tags: { SS: ['b'] } }), true],
  [image({ tags: { SS: ['c'] } }), false],
  [{ dynamodb: { SizeBytes: [{ numeric: ['>', 10, '<=', 12] }] } }, true],
  [{ dynamodb: { SizeBytes: [{ numeric: ['<', 12] }] } }, false],
  [{ dynamodb: { SizeBytes: ['12'] } }, false],
  [{ $or: [{ eventName: ['REMOVE'] }, image({ pk: { S: ['OUTBOX#1'] } })] }, true],
  [{ eventName: ['INSERT'], dynamodb: { OldImage: { pk: { S: ['x'] } } } }, false],
  [{ eventName: [{ wildcard: 'IN*' }] }, false],
];

describe('matchesPattern', () => {
  it.each(CASES)('%j: %s', (pattern, matches) => {
    expect(matchesPattern(pattern, record)).toBe(matches);
  });
});
