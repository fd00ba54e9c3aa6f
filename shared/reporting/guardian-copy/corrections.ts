/** What corrections replaced, in the copy of what is held on a child (R-IN-98): fields and values in words. */
import { recordPath } from '../../intake/children/field-groups.ts';
import { surveyFields } from '../../intake/children/fields.ts';
import type { Correction } from '../../intake/rights/correction.ts';
import { valueAt } from '../../kernel/at-path.ts';
import { type Instant, wallClock } from '../../kernel/instants.ts';
import type { CopySection, Phrase } from './section.ts';
import { answerRow } from './words.ts';

type Was = Correction['was'];
const previousAnswers = (was: Was, phrase: Phrase): string =>
  surveyFields
    .map((field) => answerRow(field, valueAt(was, recordPath(field)), phrase))
    .filter(([, answer]) => answer)
    .map(([field, answer]) => phrase(`${field}：${answer}`, `${field}: ${answer}`))
    .join(phrase('；', '; '));

interface Corrected {
  readonly at: Instant;
  readonly reason: string;
  readonly was: Was;
}

export const correctionSection = (corrections: readonly Corrected[], phrase: Phrase): CopySection => ({
  title: phrase('更正记录', 'Corrections'),
  headings: [phrase('时间', 'Time'), phrase('原因', 'Reason'), phrase('更正前', 'Before')],
  rows: corrections.map(({ at, reason, was }) => [wallClock(at), reason, previousAnswers(was, phrase)]),
});
