/** What `npm run migrate` was asked to do. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { TABLES } from '../../shared/tables.ts';

export const USAGE = `usage: npm run --silent migrate -- plan|run [--identity TABLE --program TABLE --audit TABLE [--region REGION] | --url URL]
  plan        decides about every record and stores nothing: how many would be changed, and which cannot be
  run         changes them; may be stopped and started again at any time
  --identity, --program, --audit   the tables of a deployment, with the credentials of the environment
  --region    where they are; the region of the environment unless said
  --url       a running local cloud; http://localhost:8787 unless said
ends with 0: every record has the shape of this release (or, with plan, can get it); 1: some cannot, and a line names each; 2: the tables could not be read, or these words are wrong`;

const table = z.string().min(1).optional();
const optionsSchema = z
  .object({
    identity: table,
    program: table,
    audit: table,
    region: table,
    url: z.url({ protocol: /^http$/ }).optional(),
  })
  .refine(
    ({ identity, program, audit }) =>
      (identity === undefined) === (program === undefined) &&
      (program === undefined) === (audit === undefined),
  )
  .refine(({ identity, region, url }) => (identity === undefined ? region === undefined : url === undefined));

export type MigrateOptions = z.infer<typeof optionsSchema> & { readonly isDryRun: boolean };

const text = { type: 'string' } as const;
const OPTIONS = { identity: text, program: text, audit: text, region: text, url: text } as const;

/** @returns undefined for arguments that cannot be used */
export function parseOptions([verb, ...rest]: string[]): MigrateOptions | undefined {
  if (verb !== 'plan' && verb !== 'run') return undefined;
  try {
    const { data } = optionsSchema.safeParse(parseArgs({ args: rest, options: OPTIONS }).values);
    return data && { ...data, isDryRun: verb === 'plan' };
  } catch {
    return undefined;
  }
}

/** Of a deployment; `undefined` where the local cloud is meant. */
export const environmentOfDeployment = ({ identity, program, audit, region }: MigrateOptions) =>
  identity && program && audit
    ? {
        [TABLES.identity.environment]: identity,
        [TABLES.program.environment]: program,
        [TABLES.audit.environment]: audit,
        ...(region && { AWS_REGION: region }),
      }
    : undefined;
