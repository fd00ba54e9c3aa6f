/** Letters with the code of the first sign-in, one a page. */
import * as z from 'zod';
import { memberId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instants.ts';
import { signInNameKinds } from './account.ts';

/** As many entries of the log are written with it. */
const MAX_LETTERS = 200;

export const lettersBody = z.object({ memberIds: z.array(memberId).min(1).max(MAX_LETTERS) });

export const signInLetter = z
  .object({
    memberId,
    /** What colleagues call the member; a volunteer’s file number. */
    label: z.string(),
    signInWith: z.enum(signInNameKinds),
    /** An address or a name that was made; a phone is the recipient’s own and stays out of the letter. */
    signInName: z.string().optional(),
    needsSecondFactor: z.boolean(),
    code: z.string(),
    expiresAt: instantSchema,
  })
  .meta({ id: 'SignInLetter' });
export type SignInLetter = z.infer<typeof signInLetter>;
