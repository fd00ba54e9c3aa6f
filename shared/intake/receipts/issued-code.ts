/** What is stored of a receipt code: whose it is and the number of its issue, from which it is computed whenever it is needed. Never the code. */
import * as z from 'zod';
import { type Instant, instantSchema } from '../../kernel/instants.ts';
import { receiptSchema } from './receipt.ts';

/** Who holds a code: each person of a file has one of their own. */
const codeHolders = ['guardian', 'carer', 'volunteer', 'referrer'] as const;

/** All that a code is computed from, besides the secret. */
export const codeIssueSchema = z.object({
  subject: receiptSchema.shape.subject,
  holder: z.enum(codeHolders),
  /** From 1. 0 is the code that an earlier release drew by lot. */
  issue: z.int().min(0),
  /** By how much the code of an earlier release differs from the computed one, letter by letter; nothing can be read from it. */
  shift: z.string().optional(),
});
export type CodeIssue = z.infer<typeof codeIssueSchema>;
export type CodeSubject = Pick<CodeIssue, 'subject' | 'holder'>;

export const issuedCodeSchema = codeIssueSchema.extend({
  /** Of the receipt that the code opens; absent once it is void. */
  hash: z.string().optional(),
  issuedAt: instantSchema,
  /** The officer who issued it; absent where a form or a list did. */
  issuedBy: z.string().optional(),
  /** The members who have seen it in a letter. */
  shownTo: z.array(z.string()).default([]),
  version: z.int().min(1),
});
export type IssuedCode = z.infer<typeof issuedCodeSchema>;

/** The first code of a file, with its form. */
export const firstIssue = (of: CodeSubject): CodeIssue => ({ ...of, issue: 1 });

interface Reissue {
  readonly at: Instant;
  readonly by: string;
  readonly isShown: boolean;
}

/** R-IN-110: A new code replaces the former one, which is void from then on. */
export function nextIssue(
  of: CodeSubject,
  before: IssuedCode | undefined,
  { at, by, isShown }: Reissue,
): IssuedCode {
  return {
    ...of,
    issue: (before?.issue ?? 0) + 1,
    issuedAt: at,
    issuedBy: by,
    shownTo: isShown ? [by] : [],
    version: before?.version ?? 1,
  };
}

/** R-IN-111: A code is void once an officer has corrected the phone of the person who holds it. */
export const voidCode = ({ hash: _hash, ...issued }: IssuedCode): IssuedCode => issued;

/** A member who prints the letter has seen the code. */
export const seenBy = (issued: IssuedCode, member: string): IssuedCode => ({
  ...issued,
  shownTo: [...new Set([...issued.shownTo, member])],
});
