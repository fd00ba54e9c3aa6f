import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  listReader,
  membersOf,
  namesOf,
  SUGGESTION_NAMES,
} from '../../../shared/intake/imports/import-lists.ts';
import { CATALOGUE } from '../../../shared/office/catalogue/catalogue.ts';

const suggestions = CATALOGUE.categories.flatMap((category) => category.suggestions);
const read = listReader(SUGGESTION_NAMES, 'suggestion.unknown');
const separator = fc.constantFrom('┋', '、', ',', '，', ';', '；', '|', '｜', '\n', '、 ', ' ┋ ');
const anySubset = fc.shuffledSubarray(suggestions, { minLength: 1 });

describe('lists in one cell', () => {
  test('any suggestions, in any order, joined by any separator, are read back', () => {
    void fc.assert(
      fc.property(
        anySubset,
        separator,
        fc.constantFrom('zh' as const, 'en' as const),
        (chosen, between, language) => {
          const cell = chosen.map((one) => one[language]).join(between);
          expect(read(cell)).toEqual({ value: chosen.map(({ code }) => code) });
        },
      ),
    );
  });

  test('an unknown member among known ones is the only one named', () => {
    void fc.assert(
      fc.property(anySubset, separator, fc.nat(20), (chosen, between, at) => {
        const names: string[] = chosen.map(({ zh }) => zh);
        names.splice(Math.min(at, names.length), 0, '陪打游戏');
        expect(read(names.join(between))).toEqual({
          fault: { code: 'suggestion.unknown', about: ['陪打游戏'] },
        });
      }),
    );
  });

  test('a part of a name that holds the separator is not that name', () => {
    expect(read('入学、落户')).toEqual({ fault: { code: 'suggestion.unknown', about: ['入学', '落户'] } });
  });

  test('the longest name wins where one begins with another', () => {
    const names = namesOf({ short: ['入学'], long: ['入学、落户'] });
    expect(membersOf('入学、落户、入学', names)).toEqual(['入学、落户', '入学']);
  });

  test('separators alone are no members', () => {
    expect(membersOf('、┋ ,\n', SUGGESTION_NAMES)).toEqual([]);
  });
});
