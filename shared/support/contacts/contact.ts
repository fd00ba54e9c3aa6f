/** Contacts: one log entry of a visit, call, message or outing. */
import * as z from 'zod';
import { harmMarkSchema } from '../../intake/harm/harm-report.ts';
import {
  childId,
  childReference,
  communityCode,
  contactId,
  districtCode,
  pairingId,
  referralId,
  streetCode,
  volunteerId,
} from '../../kernel/ids.ts';
import { dateSchema, instantSchema } from '../../kernel/instants.ts';
import { writtenText } from '../../kernel/people.ts';
import { knownSuggestion } from '../../office/catalogue/catalogue.ts';

export const contactForms = ['visit', 'call', 'message', 'outing'] as const;
export const contactFormSchema = z.enum(contactForms);
export type ContactForm = z.infer<typeof contactFormSchema>;

/** Brothers and sisters in one entry. */
const MAX_CHILDREN = 10;

export const contactBody = z.object({
  on: dateSchema,
  form: contactFormSchema,
  /** False: tried, not reached. */
  reached: z.boolean(),
  childIds: z.array(childReference).min(1).max(MAX_CHILDREN),
  suggestions: z.array(knownSuggestion).max(20).default([]),
  minutes: z.int().min(0).max(1440),
  note: writtenText(2000),
  highlight: writtenText(500).optional(),
  problem: writtenText(500).optional(),
  /** The child may be in danger: an urgent referral in the same transaction. Its words are not in the contact. */
  harm: harmMarkSchema.optional(),
});

export const contactSchema = contactBody.omit({ harm: true }).extend({
  childIds: z.array(childId).min(1).max(MAX_CHILDREN),
  id: contactId,
  districtCode,
  streetCode,
  /** The first child’s, on the day of the entry; not in what earlier releases stored. */
  communityCode: communityCode.optional(),
  /** A community worker’s own visit, which is none of the volunteer’s. */
  visitor: z.literal('community').optional(),
  volunteerId,
  pairingIds: z.array(pairingId).min(1),
  loggedAt: instantSchema,
  /** Of the harm that was reported with it. */
  referralId: referralId.optional(),
  /** An erasure has taken words of it: no digest quotes it any more (R-RE-40). */
  isCleared: z.literal(true).optional(),
  version: z.int().min(1),
});
export type Contact = z.infer<typeof contactSchema>;
export type ContactBody = z.output<typeof contactBody>;
