/** What a deployment tells its pages about itself: who signs people in. */
import * as z from 'zod';

export const configSchema = z.object({
  issuer: z.url(),
  clientId: z.string().min(1),
  audience: z.string().min(1),
  version: z.string(),
});
export type Config = z.infer<typeof configSchema>;
