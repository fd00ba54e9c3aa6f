import { type Config, configSchema } from '../../../shared/contract/config.ts';

/** What this deployment says about itself. */
export async function loadConfig(): Promise<Config> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`/config.json answered ${response.status}`);
  return configSchema.parse(await response.json());
}
