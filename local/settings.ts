/** What a person may set for the local cloud, by environment variables. */
import { resolve } from 'node:path';
import * as z from 'zod';
import { StartFailure } from './start-failure.ts';

const settingsSchema = z.object({
  PORT: z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(8787),
  CHANGBAN_DATA: z.string().min(1).default('.local'),
  CHANGBAN_SEED: z.string().optional(),
  CHANGBAN_ENGINE: z.enum(['native', 'aws'], 'CHANGBAN_ENGINE must be native or aws').optional(),
});

export interface Settings {
  readonly root: string;
  readonly port: number;
  readonly dataDir: string;
  readonly isSeeded: boolean;
  readonly engine: 'native' | 'aws' | undefined;
}

/** @param root folder of the project */
export function readSettings(root: string, environment: NodeJS.ProcessEnv): Settings {
  const parsed = settingsSchema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartFailure(`${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { PORT, CHANGBAN_DATA, CHANGBAN_SEED, CHANGBAN_ENGINE } = parsed.data;
  return {
    root,
    port: PORT,
    dataDir: resolve(root, CHANGBAN_DATA),
    isSeeded: CHANGBAN_SEED !== 'none',
    engine: CHANGBAN_ENGINE,
  };
}
