/** The two of a proposal or a pairing as its record names them: by file number and masked name. */
import * as z from 'zod';
import { childId, districtCode, streetCode, volunteerId } from '../../kernel/ids.ts';

export const pairSides = {
  districtCode,
  /** The child’s street, which confirms. */
  streetCode,
  childId,
  childNumber: z.string(),
  childName: z.string(),
  volunteerId,
  volunteerNumber: z.string(),
  volunteerName: z.string(),
};

const pairSidesSchema = z.object(pairSides);
type PairSides = z.infer<typeof pairSidesSchema>;

/** What both records have of the two, and nothing else of the one given. */
export const sidesOf = (record: PairSides): PairSides => pairSidesSchema.parse(record);
