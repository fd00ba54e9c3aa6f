/** Messages: written in the transaction of the change that they report, sent by the deliver function. */
import * as z from 'zod';
import { INTAKE_MESSAGES } from './intake/messages.ts';
import type { Urgency } from './kernel/delivery.ts';
import { districtCode, streetCode } from './kernel/ids.ts';
import { instantSchema } from './kernel/instants.ts';
import type { Bilingual } from './kernel/language.ts';
import { addresseesSchema, awaitsSchema, type MessageRow, type MessageWords } from './kernel/message.ts';
import { MATCHING_MESSAGES } from './matching/messages.ts';
import { OFFICE_MESSAGES } from './office/messages.ts';
import { REPORTING_MESSAGES } from './reporting/messages.ts';
import { SUPPORT_MESSAGES } from './support/messages.ts';

export const MESSAGES = {
  ...INTAKE_MESSAGES,
  ...MATCHING_MESSAGES,
  ...OFFICE_MESSAGES,
  ...SUPPORT_MESSAGES,
  ...REPORTING_MESSAGES,
};

export type MessageKind = keyof typeof MESSAGES;

/** Whom the kinds are for. */
export type AudienceOf<Kind extends MessageKind> = (typeof MESSAGES)[Kind]['to'][number];

/** Every row by its kind, as those read it who want all of them. */
export const messageRows = Object.entries(MESSAGES) as readonly (readonly [MessageKind, MessageRow])[];

/** The kinds that guardians or volunteers may get as a text message. */
export const smsRows = messageRows.flatMap(([kind, row]) =>
  row.sms ? [{ kind, ...row, sms: row.sms }] : [],
);

export const messageSchema = z.object({
  id: z.string(),
  districtCode,
  /** The street that its subject belongs to, which looks after it when it does not arrive; absent where that is the district. */
  streetCode: streetCode.optional(),
  kind: z.enum(Object.keys(MESSAGES) as [MessageKind, ...MessageKind[]]),
  to: addresseesSchema,
  /** File numbers, dates, counts: what the words leave open. */
  params: z.record(z.string(), z.string().max(200)),
  /** Where it opens in the console: `/children/…`. */
  path: z.string().regex(/^\/[\w/-]*$/),
  /** Of a message that asks for a step; absent where it tells of one. */
  awaits: awaitsSchema.optional(),
  /** Not to be sent together with others. */
  isApart: z.boolean().optional(),
  /** The morning whose daily run has posted it, with which it is sent (R-RE-67). */
  morning: z.string().optional(),
  /** Of the message that a morning is complete: the ids of its messages. */
  parts: z.array(z.string()).optional(),
  createdAt: instantSchema,
});
export type Message = z.infer<typeof messageSchema>;

/** What goes to the group robot cannot wait. */
export const urgencyOf = ({ to }: Message): Urgency => (to.robot ? 'urgent' : 'bulk');

/** As {@link urgencyOf} of each of its messages. */
export const urgencyOfRow = ({ to }: MessageRow): Urgency => (to.includes('robot') ? 'urgent' : 'bulk');

const filled = (text: string, params: Message['params']) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);

/** Subject and text with the parameters in place; what a robot posts instead has none. */
export function wordMessage({ kind, params }: Message): MessageWords {
  const { subject, text, robot }: MessageWords = MESSAGES[kind];
  const both = (words: Bilingual) => ({ zh: filled(words.zh, params), en: filled(words.en, params) });
  return { subject: both(subject), text: both(text), ...(robot && { robot }) };
}
