/** Letters with receipt codes: one page a family, folded so that the codes are inside. */
import * as z from 'zod';

export const receiptLetter = z
  .object({
    /** Outside: whom it is for. */
    guardian: z.string(),
    address: z.string(),
    /** Inside: the children of this family, each with its own code. */
    children: z.array(z.object({ fileNumber: z.string(), maskedName: z.string(), code: z.string() })).min(1),
  })
  .meta({ id: 'ReceiptLetter' });
export type ReceiptLetter = z.infer<typeof receiptLetter>;
