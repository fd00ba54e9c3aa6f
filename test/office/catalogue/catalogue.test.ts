import { describe, expect, it } from 'vitest';
import { CATALOGUE, knownSuggestion, suggestionByCode } from '../../../shared/office/catalogue/catalogue.ts';

const suggestions = CATALOGUE.categories.flatMap((category) => category.suggestions);

describe('the catalogue', () => {
  it('has 4 categories of 5 suggestions', () => {
    expect(CATALOGUE.categories.map((category) => category.suggestions.length)).toEqual([5, 5, 5, 5]);
  });

  it('gives every suggestion a code of its own, which begins with its category’s', () => {
    expect(new Set(suggestions.map(({ code }) => code)).size).toBe(20);
    for (const category of CATALOGUE.categories)
      for (const { code } of category.suggestions)
        expect(code).toMatch(new RegExp(`^${category.code}[1-5]$`));
  });

  it('names everything in both languages, and no two alike', () => {
    for (const { zh, en } of [...CATALOGUE.categories, ...suggestions]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(suggestions.map(({ zh }) => zh)).size).toBe(20);
  });

  it('covers all three dimensions of the plan', () => {
    expect(new Set(suggestions.map(({ dimension }) => dimension))).toEqual(
      new Set(['material', 'spiritual', 'social']),
    );
  });

  it.each(suggestions.map(({ code }) => code))('knows %s', (code) => {
    expect(suggestionByCode(code)?.code).toBe(code);
    expect(knownSuggestion.safeParse(code).success).toBe(true);
  });

  it.each(['A0', 'A6', 'E1', 'a1', '', 'A1 ', 'toString'])('does not know “%s”', (code) => {
    const result = knownSuggestion.safeParse(code);

    expect(result.error?.issues[0]).toMatchObject({ params: { code: 'suggestion.unknown' } });
    expect(suggestionByCode(code)).toBeUndefined();
  });
});
