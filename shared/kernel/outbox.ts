/**
 * Messages to members: written in the transaction of the change that they tell of, sent by the deliver function.
 * They name records by file number, never a person.
 */
import * as z from 'zod';
import { districtCode, memberId, streetCode, volunteerId } from './ids.ts';
import { instantSchema } from './instants.ts';
import type { Bilingual } from './language.ts';
import { MESSAGES, type MessageWords } from './message-words.ts';

export type MessageKind = keyof typeof MESSAGES;

const addresseesSchema = z.object({
  /** The district’s officers. */
  district: z.literal(true).optional(),
  /** The officers of these streets. */
  streets: z.array(streetCode).optional(),
  /** The member that a volunteer is. */
  volunteerId: volunteerId.optional(),
  memberId: memberId.optional(),
  /** The district’s group robot as well, where it has one: for what cannot wait. */
  robot: z.literal(true).optional(),
});

export const messageSchema = z.object({
  id: z.string(),
  districtCode,
  kind: z.enum(Object.keys(MESSAGES) as [MessageKind, ...MessageKind[]]),
  to: addresseesSchema,
  /** File numbers, dates, counts: what the words leave open. */
  params: z.record(z.string(), z.string().max(200)),
  /** Where it opens in the console: `/children/…`. */
  path: z.string().regex(/^\/[\w/-]*$/),
  createdAt: instantSchema,
});
export type Message = z.infer<typeof messageSchema>;

const filled = (text: string, params: Message['params']) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);

/** Subject and text with the parameters in place. */
export function wordMessage({ kind, params }: Message): MessageWords {
  const { subject, text }: MessageWords = MESSAGES[kind];
  const both = (words: Bilingual) => ({ zh: filled(words.zh, params), en: filled(words.en, params) });
  return { subject: both(subject), text: both(text) };
}
