/** What a kind of difficulty is (儿童类别). District data, beside the catalogue: `data/kinds.json`, and `kinds` in a district’s own file. */
import * as z from 'zod';
import { dateSchema } from '../../kernel/instants.ts';

/** A code that a record may have; which ones may be chosen is decided by the district’s list. */
export const kindCodeSchema = z.string().regex(/^[a-z][A-Za-z0-9]{1,31}$/);
export type KindCode = z.infer<typeof kindCodeSchema>;

export const kindSchema = z.object({
  code: kindCodeSchema,
  names: z.object({ zh: z.string().min(1).max(20), en: z.string().min(1).max(60) }),
  /** One of the three kinds that are reported apart (三类应结尽结). */
  isOfThreeKinds: z.boolean(),
  /** The age at which a child ceases to be of this kind. */
  untilAge: z.int().min(1).max(18).optional(),
  /** From this day on it is not offered any more; files that have it are read as before. */
  retiredAt: dateSchema.optional(),
  /** Other ways in which lists write it. */
  alsoWritten: z.array(z.string().min(1)).default([]),
});
export type Kind = z.infer<typeof kindSchema>;
