/** Numbers that no rule has, and numbers in a form that nobody finds by searching for them. */
import { NUMBER, NUMBERS_OF_TITLE, numbersIn } from './numbers.ts';
import { isTest, type TextFile } from './text-file.ts';

/** Several rules under one citation, or a rule of the product in lower case. */
const NOT_SINGLE = new RegExp(String.raw`${NUMBER} (?:to|through)\b|${NUMBER} ?[–…]|\b[Rr]ules \d|\brule \d`);

const AT_BEGINNING = new RegExp(String.raw`['"\x60]${NUMBERS_OF_TITLE}(?:: |['"\x60])`, 'g');
const COMMENT = /^\s*(?:\/?\*|\/\/).*|\s\/\/ .*/;

/** Whether a line of a test cites a rule elsewhere than at the beginning of a title. */
const isCitedLate = (line: string) =>
  numbersIn(line.replace(COMMENT, '').replace(AT_BEGINNING, '')).length > 0;

function faultsOfLine(line: string, isOfTest: boolean, known: ReadonlySet<string>): string[] {
  const unknown = numbersIn(line).filter((number) => !known.has(number));
  return [
    ...unknown.map((number) => `no rule has the number ${number}`),
    ...(NOT_SINGLE.test(line) ? ['cite each rule by its own number: R-MA-03, R-MA-04, Rule 6'] : []),
    ...(isOfTest && isCitedLate(line) ? ['a title begins with the rule that it shows'] : []),
  ];
}

/** One line a fault, with the place in the file. */
export const citationFaults = (files: readonly TextFile[], known: ReadonlySet<string>): string[] =>
  files.flatMap((file) =>
    file.text
      .split('\n')
      .flatMap((line, index) =>
        faultsOfLine(line, isTest(file), known).map((fault) => `${file.path}:${index + 1}: ${fault}`),
      ),
  );
