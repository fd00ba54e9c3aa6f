/** What this deployment says about itself: who signs people in. */
import * as z from 'zod';

const configSchema = z.object({
  issuer: z.url(),
  clientId: z.string().min(1),
  audience: z.string().min(1),
  version: z.string(),
  /** The local cloud with its made-up people. */
  local: z.boolean(),
});
export type Config = z.infer<typeof configSchema>;

export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return configSchema.parse(await response.json());
}
