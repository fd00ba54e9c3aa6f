/** What a deployment tells its pages about itself: who signs people in. */
import * as z from 'zod';

export const configSchema = z.object({
  issuer: z.url(),
  clientId: z.string().min(1),
  audience: z.string().min(1),
  /** Where Cognito signs people out, by parameters of its own; other issuers tell it by discovery. */
  signOutUrl: z.url().optional(),
  /** Where Cognito’s people set up their second factor, by calls of the console’s; other issuers have pages for it. */
  userPoolUrl: z.url().optional(),
  version: z.string(),
});
export type Config = z.infer<typeof configSchema>;
