/** docs/rules.md. */
import { posix } from 'node:path';
import type { Rule } from './book.ts';
import { familyOf } from './numbers.ts';

const HEADINGS: Readonly<Record<string, string>> = {
  Rule: 'The whole product',
  'R-HA': 'Reports of harm',
  'R-IN': 'Intake',
  'R-KE': 'Members, messages and settings',
  'R-MA': 'Matching and pairings',
  'R-OF': 'What an office has to do',
  'R-RE': 'Reporting and audit',
  'R-RF': 'Referrals',
  'R-SU': 'Contacts and withdrawals',
  'R-VO': 'Volunteers',
};

const INTRODUCTION = `# Rules

Every rule that the code decides: its number, one sentence, the file that decides it and the tests that show it. Code, tests and documents cite a rule by
its number. \`npm run rules\` writes this page from the docstrings that begin with a number, and \`npm run verify\` fails when it is out of date, when a
rule has no test, and when a number is cited that is not listed here.
`;

const link = (path: string) => `[${posix.basename(path)}](../${path})`;

const row = ({ number, sentence, path, tests }: Rule) =>
  `| ${number} | ${sentence.replaceAll('|', '\\|')} | ${link(path)} | ${tests.map(link).join(', ')} |`;

function section([family, rules]: [string, readonly Rule[]]): string {
  const head = ['| rule | | decided in | shown by |', '|---|---|---|---|'];
  return [`## ${HEADINGS[family] ?? family}`, ...head, ...rules.map(row), ''].join('\n');
}

/** The page, with one table a family of numbers. */
export const rulesPage = (rules: readonly Rule[]): string =>
  [
    INTRODUCTION,
    ...[...Map.groupBy(rules, ({ number }) => familyOf(number))].map((family) => section(family)),
  ].join('\n');
