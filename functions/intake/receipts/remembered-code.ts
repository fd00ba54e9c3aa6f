/** An answer with a receipt code, as it is remembered for a request that comes again: with what the code is computed from in its place. */
import * as z from 'zod';
import { type CodeIssue, codeIssueSchema } from '../../../shared/intake/receipts/issued-code.ts';
import { normalizeReceiptCode } from '../../../shared/intake/receipts/receipt.ts';
import { receiptCode } from '../../casework/receipt-code.ts';

const rememberedSchema = z.object({
  /** The field of the answer that has the code. */
  codeField: z.string(),
  /** Absent where the request itself has the code. */
  codeIssue: codeIssueSchema.optional(),
  rest: z.record(z.string(), z.unknown()),
});

/** @param codeIssue where the request does not have the code itself. */
export const withoutCode = <F extends string>(
  body: Readonly<Record<F, string>>,
  codeField: F,
  codeIssue?: CodeIssue,
): z.input<typeof rememberedSchema> => {
  const { [codeField]: _code, ...rest } = body;
  return { codeField, codeIssue, rest };
};

const requestSchema = z.object({ receiptCode: z.string() });

/** The answer as it was given. */
async function withCode(remembered: unknown, request: unknown): Promise<unknown> {
  const parsed = rememberedSchema.safeParse(remembered);
  if (!parsed.success) return remembered;
  const { codeField, codeIssue, rest } = parsed.data;
  const code = codeIssue
    ? await receiptCode(codeIssue)
    : normalizeReceiptCode(requestSchema.parse(request).receiptCode);
  return { [codeField]: code, ...rest };
}

const rebuilt = { body: withCode };

/** The routes whose answers have a receipt code. */
export const answersWithCode = {
  submitNeedsSurvey: rebuilt,
  submitVolunteerApplication: rebuilt,
  submitReferral: rebuilt,
  submitWithdrawal: rebuilt,
  resubmitSurvey: rebuilt,
  issueReceiptCode: rebuilt,
};
