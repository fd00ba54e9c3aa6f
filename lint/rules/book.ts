/** The book of rules, read from the code: docstrings that begin with a number have the sentence, titles of tests show it. */
import { digitsOf, familyOf, NUMBER, NUMBERS_OF_TITLE, numbersIn } from './numbers.ts';
import { isTest, type TextFile } from './text-file.ts';

export interface Rule {
  readonly number: string;
  readonly sentence: string;
  /** The file that decides it. */
  readonly path: string;
  /** Test files with a title that begins with the number. */
  readonly tests: readonly string[];
}

type Sentence = Omit<Rule, 'tests'>;

const DOCSTRING = /\/\*\*([\s\S]*?)\*\//g;
const withoutStars = (docstring: string) => docstring.replace(/^[ \t]*\* ?/gm, '').trim();
const SENTENCE = new RegExp(String.raw`^(${NUMBER}): ([\s\S]+?\.)(?=\s|$)`, 'gm');

/** The rules that a file decides: in a docstring, a line that begins with a number and a colon, up to the first full stop. */
const sentencesIn = ({ path, text }: TextFile): Sentence[] =>
  [...text.matchAll(DOCSTRING)]
    .flatMap(([, docstring = '']) => [...withoutStars(docstring).matchAll(SENTENCE)])
    .map(([, number = '', sentence = '']) => ({ number, sentence: sentence.replace(/\s+/g, ' '), path }));

const TITLE = new RegExp(String.raw`['"\x60](${NUMBERS_OF_TITLE}): `, 'g');

/** The rules that a test file shows. */
const numbersShown = ({ text }: TextFile): string[] =>
  [...text.matchAll(TITLE)].flatMap(([, numbers = '']) => numbersIn(numbers));

/** The product’s own rules first, then family by family. */
const byNumber = ({ number: one }: Rule, { number: other }: Rule): number =>
  Number(one.startsWith('R-')) - Number(other.startsWith('R-')) ||
  familyOf(one).localeCompare(familyOf(other), 'en') ||
  digitsOf(one) - digitsOf(other);

/** Every sentence with its number, also where two claim the same one. */
export function rulesOf(files: readonly TextFile[]): Rule[] {
  const shown = files.filter(isTest).map((file) => ({ path: file.path, numbers: numbersShown(file) }));
  const testsOf = (number: string) =>
    shown.filter(({ numbers }) => numbers.includes(number)).map(({ path }) => path);
  return files
    .filter((file) => !isTest(file))
    .flatMap(sentencesIn)
    .map((rule) => ({ ...rule, tests: testsOf(rule.number) }))
    .toSorted(byNumber);
}
