import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../lint/rules/book.ts';
import { bookFaults } from '../../../lint/rules/book-faults.ts';
import { citationFaults } from '../../../lint/rules/citation-faults.ts';
import { rulesPage } from '../../../lint/rules/page.ts';
import { readTextFiles } from '../../../lint/rules/text-file.ts';

const decided = (number: string, sentence: string, path = 'shared/intake/children/siblings.ts') => ({
  path,
  text: `/** ${number}: ${sentence} */\nexport const one = 1;\n`,
});
const shown = (title: string, path = 'test/intake/children/siblings.test.ts') => ({
  path,
  text: `describe('${title}', () => {\n`,
});

const RULE = decided('R-IN-23', 'Siblings name one another.');
const TEST = shown('R-IN-23: siblings');
const known = new Set(['R-IN-23', 'R-MA-03', 'R-MA-04', 'Rule 6']);

describe('a rule', () => {
  it('has the first sentence of its docstring, however it is wrapped', () => {
    const path = 'shared/matching/one.ts';
    const text = [
      '/**',
      ' * R-MA-03: A pair lies',
      ' * within the limit of the volunteer. More about it.',
      ' * @param km at least 0.',
      ' */',
    ].join('\n');
    expect(rulesOf([{ path, text }])).toEqual([
      { number: 'R-MA-03', sentence: 'A pair lies within the limit of the volunteer.', path, tests: [] },
    ]);
  });

  it('may share a docstring with another one', () => {
    const text = '/**\n * R-MA-03: One.\n * R-MA-04: Another.\n */';
    expect(rulesOf([{ path: 'shared/one.ts', text }]).map(({ number }) => number)).toEqual([
      'R-MA-03',
      'R-MA-04',
    ]);
  });

  it('has none from a citation, a plain comment or a test', () => {
    const text = '/** Siblings (R-IN-23). */\n// R-IN-23: no docstring.\n';
    expect(
      rulesOf([
        { path: 'shared/one.ts', text },
        { ...RULE, path: 'test/one.test.ts' },
      ]),
    ).toEqual([]);
  });

  it('comes after those with a smaller number, and after the product’s own', () => {
    const rules = ['R-MA-10', 'R-IN-23', 'Rule 10', 'R-MA-03', 'Rule 6'].map((number) =>
      decided(number, 'So it is.'),
    );
    expect(rulesOf(rules).map(({ number }) => number)).toEqual([
      'Rule 6',
      'Rule 10',
      'R-IN-23',
      'R-MA-03',
      'R-MA-10',
    ]);
  });
});

describe('a rule without a test', () => {
  it('is a fault', () => {
    expect(bookFaults(rulesOf([RULE, shown('R-IN-22: another')]))).toEqual([
      'shared/intake/children/siblings.ts: no test has a title that begins with R-IN-23',
    ]);
  });

  it.each(['R-IN-23: siblings', 'R-IN-22, R-IN-23: siblings', 'Rule 6, R-IN-23: siblings'])(
    'is none where a title is “%s”',
    (title) => {
      expect(bookFaults(rulesOf([RULE, shown(title)]))).toEqual([]);
    },
  );

  it.each(['siblings (R-IN-23)', 'R-IN-23 siblings', 'R-IN-22 to R-IN-23: siblings', 'R-IN-231: siblings'])(
    'is one where a title is “%s”',
    (title) => {
      expect(bookFaults(rulesOf([RULE, shown(title)]))).toHaveLength(1);
    },
  );
});

it('two sentences for one number are a fault', () => {
  const other = decided('R-IN-23', 'Something else.', 'functions/intake/children/link-sibling.ts');
  expect(bookFaults(rulesOf([RULE, other, TEST]))).toEqual([
    'R-IN-23 has two sentences: shared/intake/children/siblings.ts, functions/intake/children/link-sibling.ts',
  ]);
});

describe('a citation', () => {
  it.each([
    ['shared/one.ts', '/** Siblings (R-IN-99). */'],
    ['web/src/words/en/intake.ts', "  siblings: 'Siblings (R-IN-99)',"],
    ['docs/guides/street.md', 'Siblings are linked (R-IN-99).'],
    ['test/one.test.ts', "it('R-IN-99: siblings', () => {"],
  ])('in %s of a number that no rule has is a fault', (path, text) => {
    expect(citationFaults([{ path, text: `\n${text}` }], known)).toEqual([
      `${path}:2: no rule has the number R-IN-99`,
    ]);
  });

  it.each(['R-MA-03 to R-MA-04', 'R-MA-03 – R-MA-04', 'R-MA-03…', 'Rules 6 and 7', 'rule 6'])(
    'as “%s” is a fault',
    (citation) => {
      expect(citationFaults([{ path: 'shared/one.ts', text: `/** Pairs (${citation}). */` }], known)).toEqual(
        ['shared/one.ts:1: cite each rule by its own number: R-MA-03, R-MA-04, Rule 6'],
      );
    },
  );

  it.each(['R-MA-03', 'R-MA-03, R-MA-04', 'R-MA-03 and R-MA-04', 'Rule 6', 'the rules'])(
    'as “%s” is none',
    (citation) => {
      expect(citationFaults([{ path: 'shared/one.ts', text: `/** Pairs (${citation}). */` }], known)).toEqual(
        [],
      );
    },
  );
});

describe('the title of a test', () => {
  it.each([
    "it('siblings (R-IN-23)', () => {",
    "it('R-IN-23 siblings', () => {",
    "  ['a limit of R-MA-03', 3],",
    "describe('R-IN-23: siblings, R-MA-03', () => {",
  ])('that cites a rule later than at its beginning is a fault: %s', (text) => {
    expect(citationFaults([{ path: 'test/one.test.ts', text }], known)).toEqual([
      'test/one.test.ts:1: a title begins with the rule that it shows',
    ]);
  });

  it.each([
    "it('R-IN-23: siblings', () => {",
    "it('R-IN-23, Rule 6: siblings', () => {",
    "expect(step.rule).toBe('R-IN-23');",
    '/** Siblings (R-IN-23). */',
    ' * Siblings (R-IN-23).',
    'const siblings = 2; // R-IN-23',
  ])('is none where the line is: %s', (text) => {
    expect(citationFaults([{ path: 'test/one.test.ts', text }], known)).toEqual([]);
  });
});

it('the page has a row with the sentence, the file that decides it and the tests that show it', () => {
  expect(rulesPage(rulesOf([RULE, TEST, shown('R-IN-23: two', 'test/journeys/families.test.ts')]))).toContain(
    [
      '## Intake',
      '| rule | | decided in | shown by |',
      '|---|---|---|---|',
      '| R-IN-23 | Siblings name one another. | [siblings.ts](../shared/intake/children/siblings.ts) | [siblings.test.ts](../test/intake/children/siblings.test.ts), [families.test.ts](../test/journeys/families.test.ts) |',
      '',
    ].join('\n'),
  );
});

describe('this repository', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const files = readTextFiles(root);
  const rules = rulesOf(files);

  it('has a test for every rule, and one sentence', () => {
    expect(bookFaults(rules)).toEqual([]);
  });

  it('cites only rules that exist, each by its number', () => {
    expect(citationFaults(files, new Set(rules.map(({ number }) => number)))).toEqual([]);
  });

  it('lists them all in docs/rules.md: else run "npm run rules"', () => {
    expect(readFileSync(`${root}/docs/rules.md`, 'utf8')).toBe(rulesPage(rules));
  });
});
