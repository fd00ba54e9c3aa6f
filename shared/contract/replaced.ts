/** What the texts of a request were cleared of before they were stored, as the answer’s header has it. */
import * as z from 'zod';
import { standInSchema } from '../kernel/text/stand-ins.ts';

export const REPLACED_HEADER = 'replaced-texts';

export const replacementSchema = z.object({
  /** JSON pointer into the body. */
  pointer: z.string(),
  as: standInSchema,
  count: z.int(),
});
export type Replacement = z.infer<typeof replacementSchema>;

/** @returns none where the header is absent or no list of them */
export function replacementsIn(headers: Pick<Headers, 'get'>): Replacement[] {
  const header = headers.get(REPLACED_HEADER);
  return header === null ? [] : z.array(replacementSchema).catch([]).parse(JSON.parse(header));
}
