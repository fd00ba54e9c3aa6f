import { describe, expect, it } from 'vitest';
import { FIELD_RULES } from '../shared/all-field-rules.ts';

const HAN = /\p{Script=Han}/u;

describe('field rules', () => {
  it.each(Object.entries(FIELD_RULES))('%s has words in both languages, each in its own', (_, { zh, en }) => {
    expect(zh).toMatch(HAN);
    expect(en.length).toBeGreaterThan(0);
    expect(en.replace(/已核查|待核查|男|女|苏(ICP备|公网安备)\d+号/g, '')).not.toMatch(HAN);
  });
});
