/** What the redactor is given, and what it gives back: texts and whom they are about, never who somebody is. */
import * as z from 'zod';
import { childId, referralId, volunteerId } from '../../kernel/ids.ts';
import { clearText, type Identifier } from '../../kernel/text/clear-text.ts';
import { standInSchema } from '../../kernel/text/stand-ins.ts';

const personSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('child'), id: childId }),
  z.object({ kind: z.literal('volunteer'), id: volunteerId }),
  z.object({ kind: z.literal('referral'), id: referralId }),
]);
/** Whoever a text is about, by the id of their file. */
export type PersonRef = z.infer<typeof personSchema>;

export const redactionRequestSchema = z.object({
  people: z.array(personSchema),
  /** Names and addresses that the same form gives. */
  given: z.array(z.object({ kind: z.enum(['name', 'address']), text: z.string(), as: standInSchema })),
  texts: z.array(z.string()),
  /** Phones of the programme, which stay. */
  ownNumbers: z.array(z.string()),
});
export type RedactionRequest = z.infer<typeof redactionRequestSchema>;

const replacedSchema = z.object({
  /** Index of the text. */
  text: z.int(),
  as: standInSchema,
  /** Index of the person; absent where it was found by its form. */
  person: z.int().optional(),
  isShownToVolunteer: z.literal(true).optional(),
});

export const redactionSchema = z.object({ texts: z.array(z.string()), replaced: z.array(replacedSchema) });
export type Redaction = z.infer<typeof redactionSchema>;

/** The texts of a request, cleared of those concerned. */
export function redacted(
  { texts, ownNumbers }: Pick<RedactionRequest, 'texts' | 'ownNumbers'>,
  identifiers: readonly Identifier[],
): Redaction {
  const cleared = texts.map((text) => clearText(text, identifiers, ownNumbers));
  return {
    texts: cleared.map(({ text }) => text),
    replaced: cleared.flatMap(({ replaced }, text) =>
      replaced.map(({ as, identifier }) => ({
        text,
        as,
        person: identifier?.of,
        isShownToVolunteer: identifier?.isShownToVolunteer,
      })),
    ),
  };
}
