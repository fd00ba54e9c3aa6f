/** What a row of SURVEY_FIELDS declares about an answer of the needs survey. */

import type { CommunityCode, StreetCode } from '../../kernel/ids.ts';
import type { Month } from '../../kernel/instants.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { SuggestionCode } from '../../office/catalogue/catalogue.ts';
import type { KindCode } from '../../office/kinds/kind.ts';
import type { INTAKE_FIELD_RULES } from '../field-rules.ts';
import type { ChildForm } from '../forms/forms.ts';
import type { FreeTime, Gender } from './child.ts';

/** What kinds of answers there are: each is read, compared and put into words in its own way. */
export interface AnswerKinds {
  personName: string;
  text: string;
  longText: string;
  phone: string;
  /** House and door. */
  house: string;
  month: Month;
  gender: Gender;
  street: StreetCode;
  community: CommunityCode;
  kinds: KindCode[];
  suggestions: SuggestionCode[];
  freeTimes: FreeTime[];
  words: string[];
}
export type AnswerKind = keyof AnswerKinds;
/** Answers of several members. */
export type ListKind = {
  [K in AnswerKind]: AnswerKinds[K] extends readonly unknown[] ? K : never;
}[AnswerKind];

type Answer = string | boolean | readonly unknown[] | undefined;

/** Where a form has its answers: `child.name`, `needs`. */
export type PathIn<Form> = {
  [K in keyof Form & string]-?: [Form[K]] extends [Answer]
    ? K
    : `${K}.${keyof NonNullable<Form[K]> & string}`;
}[keyof Form & string];
export type AnswerPath = PathIn<ChildForm>;

export type AnswerAt<P extends AnswerPath> =
  P extends `${infer K extends keyof ChildForm & string}.${infer Key}`
    ? NonNullable<ChildForm[K]>[Key & keyof NonNullable<ChildForm[K]>]
    : ChildForm[P & keyof ChildForm];

/** The kinds of answers that have exactly this type. */
type KindOf<T> = {
  [K in AnswerKind]: [T, AnswerKinds[K]] extends [AnswerKinds[K], T] ? K : never;
}[AnswerKind];

interface Row<P extends AnswerPath> {
  /** Where the form has it; the records have it at the same place, those of `child` at the top. */
  readonly path: P;
  readonly kind: KindOf<NonNullable<AnswerAt<P>>>;
  /** What it is called wherever it is shown. */
  readonly label: Bilingual;
  /** Whether the form may be sent without it. */
  readonly isRequired: boolean;
  /** What an input takes where it is less than others of the kind do. */
  readonly maxLength?: number;
  /** What a required answer’s absence is called in an import, where it is not `value.missing`. */
  readonly missing?: keyof typeof INTAKE_FIELD_RULES;
  /** The column’s heading in exports and in the questionnaire’s own files, where it is not the label. */
  readonly heading?: string;
  /** Other headings that an import understands. */
  readonly also: readonly string[];
}

interface FileRow<P extends AnswerPath> extends Row<P> {
  readonly record: 'file';
  /** What statistics need is retained; what somebody typed is not (R-IN-85). */
  readonly afterErasure: 'retained' | 'removed';
}

interface IdentityRow<P extends AnswerPath> extends Row<P> {
  readonly record: 'identity';
  /** What the file shows of it to everybody. A masked export has this in place of the identity, under its own heading. */
  readonly shown?: {
    readonly key: 'maskedName' | 'birthYear' | 'streetCode' | 'communityCode';
    readonly heading?: string;
  };
}

export type FieldRow = { [P in AnswerPath]: FileRow<P> | IdentityRow<P> }[AnswerPath];
