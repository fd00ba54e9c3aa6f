/** What a message to members is made of; each context brings its own (all-messages.ts). */
import * as z from 'zod';
import { type DistrictCode, memberId, streetCode, volunteerId } from './ids.ts';
import type { Bilingual } from './language.ts';

/** `{name}` is replaced by the parameter of that name. They name records by file number, never a person. */
export interface MessageWords {
  readonly subject: Bilingual;
  readonly text: Bilingual;
}

export const addresseesSchema = z.object({
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

/** What a message says of where it goes. */
export interface Addressed {
  readonly districtCode: DistrictCode;
  readonly to: z.infer<typeof addresseesSchema>;
}
