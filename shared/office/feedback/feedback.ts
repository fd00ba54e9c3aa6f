/** What somebody says about this system: on any page, with or without an account. */
import * as z from 'zod';
import { patternText } from '../../kernel/field-rule.ts';
import { districtCode, feedbackId, memberId } from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import { writtenText } from '../../kernel/people.ts';
import { listed, only } from '../../kernel/reader.ts';

export const feedbackStatuses = ['open', 'answered', 'closed'] as const;

const MAX_LETTERS = 2000;

/** From whoever is signed in: the district is theirs. */
export const ownFeedbackBody = z.object({
  text: writtenText(MAX_LETTERS),
  /** The page that it is about, as its address begins after the host; without what follows a question mark. */
  page: patternText(/^\/[\w/-]{0,119}$/, 'page.invalid').optional(),
});

/** From anybody. */
export const feedbackBody = ownFeedbackBody.extend({
  /** Needed where the deployment serves several districts. */
  districtCode: districtCode.optional(),
});

export const feedbackSchema = z.object({
  id: feedbackId,
  districtCode,
  /** Absent where somebody without an account wrote. */
  by: memberId.optional(),
  text: writtenText(MAX_LETTERS),
  page: z.string().optional(),
  /** A hash of what was sent, before it was cleared of names and numbers: whether the same comes again. */
  sentAs: z.string(),
  receivedAt: instantSchema,
  /** The district answers by then. */
  dueOn: dateSchema,
  status: z.enum(feedbackStatuses),
  /** Since the district was reminded. */
  remindedAt: instantSchema.optional(),
  /** Once it is answered or closed. */
  ended: z
    .object({ at: instantSchema, by: memberId, answer: writtenText(MAX_LETTERS).optional() })
    .optional(),
  version: z.int().min(1),
});
export type Feedback = z.infer<typeof feedbackSchema>;

export const feedbackReply = z.object({ id: feedbackId, receivedAt: instantSchema });
/** What was stored before under the same key. */
export const repeatedFeedbackReply = feedbackReply.extend({
  /** What was sent now is not what is stored. */
  differs: z.literal(true).optional(),
});

const OWN_FIELDS = [
  'id',
  'text',
  'page',
  'receivedAt',
  'status',
  'version',
] as const satisfies readonly (keyof Feedback)[];

/** As whoever wrote it reads it. */
export const ownFeedbackView = feedbackSchema
  .pick(listed(OWN_FIELDS))
  .extend({ answer: z.string().optional(), endedAt: instantSchema.optional() })
  .meta({ id: 'OwnFeedback' });

/** As the district reads it. */
export const feedbackView = ownFeedbackView
  .extend(feedbackSchema.pick({ by: true, dueOn: true }).shape)
  .extend({ endedBy: memberId.optional() })
  .meta({ id: 'Feedback' });

export const viewOwnFeedback = (feedback: Feedback): z.input<typeof ownFeedbackView> => ({
  ...only(feedback, OWN_FIELDS),
  ...(feedback.ended && { answer: feedback.ended.answer, endedAt: feedback.ended.at }),
});

export const viewFeedback = (feedback: Feedback): z.input<typeof feedbackView> => ({
  ...viewOwnFeedback(feedback),
  ...only(feedback, ['by', 'dueOn']),
  ...(feedback.ended && { endedBy: feedback.ended.by }),
});
