import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../../shared/kernel/instants.ts';
import {
  CATALOGUE,
  isSuggestionOffered,
  knownSuggestion,
  suggestionByCode,
} from '../../../shared/office/catalogue/catalogue.ts';

const suggestions = CATALOGUE.categories.flatMap((category) => category.suggestions);

describe('the catalogue', () => {
  it('has 4 categories with the twenty suggestions of the first release and two more', () => {
    expect(CATALOGUE.categories.map((category) => category.suggestions.length)).toEqual([6, 6, 5, 5]);
    for (const category of ['A', 'B', 'C', 'D'])
      for (const number of [1, 2, 3, 4, 5]) expect(suggestionByCode(`${category}${number}`)).toBeDefined();
  });

  it('R-OF-22: retires the regular visit as a need, which stays valid and readable', () => {
    expect(suggestions.filter(({ retiredAt }) => retiredAt).map(({ zh }) => zh)).toEqual(['定期走访探视']);
    const visit = suggestionByCode('A1')!;
    const offeredOn = (day: string) => isSuggestionOffered(visit, day as CalendarDate);
    expect(['2026-11-30', '2026-12-01'].map(offeredOn)).toEqual([true, false]);
    expect(knownSuggestion.safeParse('A1').success).toBe(true);
  });

  it('leaves counselling to qualified helpers, and calls only goods and what policies grant material', () => {
    expect(suggestions.filter(({ isQualified }) => isQualified).map(({ code }) => code)).toEqual(['B3']);
    expect(suggestions.filter(({ dimension }) => dimension === 'material').map(({ code }) => code)).toEqual([
      'A2',
      'D4',
    ]);
  });

  it('gives every suggestion a code of its own, which begins with its category’s', () => {
    expect(new Set(suggestions.map(({ code }) => code)).size).toBe(22);
    for (const category of CATALOGUE.categories)
      for (const { code } of category.suggestions)
        expect(code).toMatch(new RegExp(`^${category.code}[1-6]$`));
  });

  it('names everything in both languages, and no two alike', () => {
    for (const { zh, en } of [...CATALOGUE.categories, ...suggestions]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(new Set(suggestions.map(({ zh }) => zh)).size).toBe(22);
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

  it.each(['A0', 'A7', 'E1', 'a1', '', 'A1 ', 'toString'])('does not know “%s”', (code) => {
    const result = knownSuggestion.safeParse(code);

    expect(result.error?.issues[0]).toMatchObject({ params: { code: 'suggestion.unknown' } });
    expect(suggestionByCode(code)).toBeUndefined();
  });
});
