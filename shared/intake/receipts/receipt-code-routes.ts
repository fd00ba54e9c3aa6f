/** How an officer issues a receipt code anew, and prints those of an import: the only routes of members that show one. */
import * as z from 'zod';
import { defineRoutes } from '../../contract/route.ts';
import { importId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { reasonSchema } from '../../kernel/people.ts';
import { receiptLetter } from './receipt-letter.ts';

const codeWays = ['letter', 'sms'] as const;

export const receiptCodeRoutes = defineRoutes({
  issueReceiptCode: {
    method: 'POST',
    path: '/v1/children/{id}/receipt-codes',
    context: 'intake',
    access: 'issueReceiptCodes',
    summary:
      'Issues a new receipt code to a guardian, by letter (the code is returned for printing) or by text message; the former code is void; logged, and the district is notified',
    body: z.object({ for: z.enum(['guardian', 'carer']), by: z.enum(codeWays), reason: reasonSchema }),
    replies: {
      201: z
        .object({ code: z.string().optional(), by: z.enum(codeWays), issuedAt: instantSchema })
        .meta({ id: 'IssuedReceiptCode' }),
    },
  },
  printReceiptLetters: {
    method: 'POST',
    path: '/v1/receipt-letters',
    context: 'intake',
    access: 'runImports',
    summary:
      'Returns the letters with the receipt codes of an import’s families, for printing; each is logged, and the district is notified',
    body: z.object({ importId, fromRow: z.int().min(1).default(1) }),
    readsOnly: true,
    replies: {
      200: z.object({
        letters: z.array(receiptLetter),
        /** Files that have another code by now, are closed, or are in no street of the member’s. */
        leftOut: z.int().min(0),
        /** Where the next request goes on; absent at the end. */
        nextRow: z.int().optional(),
      }),
    },
  },
});
