import { describe, expect, it } from 'vitest';
import { topicOf } from '../../../shared/reporting/digests/topics.ts';

describe('R-RE-15: the topic of a problem', () => {
  it.each([
    ['没有场地', 'room'],
    ['家长拒绝上门', 'declines'],
    ['今天一切都好', 'other'],
    ['', 'other'],
  ])('of “%s” is %s', (text, key) => {
    expect(topicOf(text).key).toBe(key);
  });

  it('is the first of the list for a text that fits two', () => {
    expect(topicOf('学习和手机').key).toBe('study');
    expect(topicOf('手机和学习').key).toBe('study');
  });
});
