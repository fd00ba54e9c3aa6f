/** What a person may set for the local cloud, by environment variables. */
import { resolve } from 'node:path';
import * as z from 'zod';
import { StartFailure } from './start-failure.ts';

const PORT_RULE = 'PORT must be a number from 0 to 65535';

const settingsSchema = z.object({
  PORT: z.coerce.number(PORT_RULE).int(PORT_RULE).min(0, PORT_RULE).max(65_535, PORT_RULE).default(8787),
  CHANGBAN_DATA: z.string().min(1, 'CHANGBAN_DATA must name a folder').default('.local'),
  CHANGBAN_SEED: z.string().optional(),
  CHANGBAN_STAGE: z.enum(['default', 'china'], 'CHANGBAN_STAGE must be default or china').default('default'),
  CHANGBAN_ENGINE: z.enum(['native', 'aws'], 'CHANGBAN_ENGINE must be native or aws').optional(),
});

export interface Settings {
  readonly root: string;
  readonly port: number;
  readonly dataDir: string;
  readonly isSeeded: boolean;
  readonly engine: 'native' | 'aws' | undefined;
  /** Of the assembly; with it the ways of the issuer: Cognito’s, or in `china` Keycloak’s. */
  readonly stage: 'default' | 'china';
}

/** @param root folder of the project */
export function readSettings(root: string, environment: NodeJS.ProcessEnv): Settings {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartFailure(issue?.message ?? 'The settings are wrong.');
  }
  const { PORT, CHANGBAN_DATA, CHANGBAN_SEED, CHANGBAN_STAGE, CHANGBAN_ENGINE } = parsed.data;
  return {
    root,
    port: PORT,
    dataDir: resolve(root, CHANGBAN_DATA),
    isSeeded: CHANGBAN_SEED !== 'none',
    engine: CHANGBAN_ENGINE,
    stage: CHANGBAN_STAGE,
  };
}
