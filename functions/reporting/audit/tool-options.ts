/** What `npm run audit` was asked to do. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { districtCode } from '../../../shared/kernel/ids.ts';
import { DISTRICTS } from '../../../shared/kernel/regions.ts';
import { anchorText } from '../../../shared/reporting/audit/query.ts';

export const USAGE = `usage: npm run --silent audit -- verify [--district CODE]… [--anchor SEQ:HASH] [--table NAME [--region REGION] [--bucket NAME] | --url URL]
  --district  only this one; every district there is without it
  --anchor    a seal that was written down earlier, of one district: the chain must still have it
  --table     the audit table of a deployment, with the credentials of the environment
  --bucket    the bucket with the anchors of that deployment
  --region    where that table is; the region of the environment unless said
  --url       a running local cloud; http://localhost:8787 unless said
ends with 0: the chain holds; 1: it does not, and a line names the first gap, edit or deletion; 2: it could not be read, or these words are wrong`;

const optionsSchema = z
  .object({
    district: z
      .array(districtCode)
      .min(1)
      .default(DISTRICTS.map(({ code }) => code)),
    anchor: anchorText.optional(),
    table: z.string().min(1).optional(),
    region: z.string().min(1).optional(),
    bucket: z.string().min(1).optional(),
    url: z.url({ protocol: /^http$/ }).optional(),
  })
  .refine(({ anchor, district }) => anchor === undefined || district.length === 1)
  .refine(({ table, url }) => table === undefined || url === undefined)
  .refine(({ table, region, bucket }) => (region ?? bucket) === undefined || table !== undefined);

export type AuditOptions = z.infer<typeof optionsSchema>;

const text = { type: 'string' } as const;
const OPTIONS = {
  district: { ...text, multiple: true },
  anchor: text,
  table: text,
  region: text,
  bucket: text,
  url: text,
} as const;

/** @returns undefined for arguments that cannot be used */
export function parseOptions(args: string[]): AuditOptions | undefined {
  const [verb, ...rest] = args;
  if (verb !== 'verify') return undefined;
  try {
    return optionsSchema.safeParse(parseArgs({ args: rest, options: OPTIONS }).values).data;
  } catch {
    return undefined;
  }
}
