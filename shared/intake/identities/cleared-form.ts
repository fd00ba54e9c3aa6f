/** A form whose texts about people are cleared of those whom it names itself (R-KE-23). */
import type * as z from 'zod';
import { clearText, type Identifier } from '../../kernel/text/clear-text.ts';
import type { StandIn } from '../../kernel/text/stand-ins.ts';
import { type FoundText, textsIn, withTexts } from '../../kernel/text/text-fields.ts';
import { identifiersOfAddress, identifiersOfName } from './identifiers.ts';

/** A name or an address that a form gives, and whose it is. */
export interface GivenText {
  readonly kind: 'name' | 'address';
  readonly text: string;
  readonly as: StandIn;
}

/** Whose name it is, by the part of the form that it stands in. */
function roleOf(path: FoundText['path']): StandIn {
  const part = String(path.at(-2));
  return part === 'child' || part === 'guardian' || part === 'referrer' ? part : 'name';
}

export const isWritten = ({ kind, text }: FoundText) => kind === 'written' && text.trim() !== '';

/** Whom the texts of a form name: who it is about, where they live. */
export const givenIn = (texts: readonly FoundText[]): GivenText[] =>
  texts.flatMap(({ kind, path, text }) =>
    kind === 'written' || text.trim() === ''
      ? []
      : [{ kind, text, as: kind === 'address' ? kind : roleOf(path) }],
  );

export const givenIdentifiers = (given: readonly GivenText[]): Identifier[] =>
  given.flatMap(({ kind, text, as }) =>
    kind === 'name' ? identifiersOfName(text, as) : identifiersOfAddress(text),
  );

/** The form as it may be stored; to be parsed afterwards, since a text may have grown. */
export function clearedForm(schema: z.ZodType, form: unknown): unknown {
  const texts = textsIn(schema, form);
  const written = texts.filter(isWritten);
  const identifiers = givenIdentifiers(givenIn(texts));
  const whole = written.map(({ text }) => text).join('\n\n');
  // Most forms name nobody: one look at all their texts is enough then.
  if (clearText(whole, identifiers).replaced.length === 0) return form;
  return withTexts(
    form,
    written.map(({ path, text }) => ({ path, text: clearText(text, identifiers).text })),
  );
}
