/** A report that a child may be in danger, from anybody: where the child is, what is known, and how to call back. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { childReference, referralId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { textSchema } from '../../kernel/people.ts';
import { mayBeEmpty } from '../forms/forms.ts';
import { receiptKeySchema } from '../receipts/receipt.ts';
import { placeSchema } from '../referrals/referral-form.ts';

/** Nobody in such a moment is held up by the form of a number. */
const words = {
  known: textSchema(4000),
  callBack: mayBeEmpty(textSchema(80)),
};

/**
 * R-HA-01: Anybody may report that a child may be in danger, without an account and without a name: by place, by file or by the
 * receipt of the family’s survey.
 */
export const harmReportBody = z
  .object({
    ...words,
    place: placeSchema.optional(),
    childId: childReference.optional(),
    ...receiptKeySchema.partial().shape,
    /** Nothing is recorded of who reports, but what the text and the number for calling back say. */
    anonymous: z.boolean().default(false),
  })
  .superRefine(({ place, childId, receiptCode, phoneLast4 }, context) => {
    const isNamed = place || childId || (receiptCode && phoneLast4);
    if (!isNamed) context.addIssue({ code: 'custom', ...rule('value.missing', ['place']) });
  });

/** A member reports of one child. */
export const childHarmBody = z.object(words);

/**
 * In a form about something else: one tap. The note is of its own, so that what is cleared of names in the form is whole here
 * (Rule 12).
 */
export const harmMarkSchema = z.object({ suspected: z.literal(true), note: textSchema(2000) });
export type HarmMark = z.output<typeof harmMarkSchema>;

export const harmReply = z.object({ referralId, receivedAt: instantSchema });
/** What was stored before under the same key. */
export const repeatedHarmReply = harmReply.extend({
  /** What was sent now is not what is stored. */
  differs: z.literal(true).optional(),
});
