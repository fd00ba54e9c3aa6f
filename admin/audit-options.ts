/** What `npm run audit` was asked to do. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { districtCode } from '../shared/kernel/ids.ts';
import { DISTRICTS } from '../shared/kernel/regions.ts';

export const USAGE = `usage: npm run --silent audit -- verify [--district CODE]… [--anchor SEQ:HASH] [--table NAME | --url URL]
  --district  only this one; every district there is without it
  --anchor    a seal that was written down earlier, of one district: the chain must still have it
  --table     the audit table of a deployment, with the credentials and the region of the environment
  --url       a running local cloud; http://localhost:8787 unless said`;

/** `45:9f86d0…`, as verification prints it. */
const anchorSchema = z
  .string()
  .regex(/^[1-9]\d*:[0-9a-f]{64}$/)
  .transform((text) => {
    const [seq = '', hash = ''] = text.split(':');
    return { seq: Number(seq), hash };
  });

const optionsSchema = z
  .object({
    district: z
      .array(districtCode)
      .min(1)
      .default(DISTRICTS.map(({ code }) => code)),
    anchor: anchorSchema.optional(),
    table: z.string().min(1).optional(),
    url: z.url({ protocol: /^http$/ }).optional(),
  })
  .refine(({ anchor, district }) => anchor === undefined || district.length === 1)
  .refine(({ table, url }) => table === undefined || url === undefined);

export type AuditOptions = z.infer<typeof optionsSchema>;

/** @returns undefined for arguments that cannot be used */
export function parseOptions(args: string[]): AuditOptions | undefined {
  const [verb, ...rest] = args;
  if (verb !== 'verify') return undefined;
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: rest,
      options: { district: { ...text, multiple: true }, anchor: text, table: text, url: text },
    });
    return optionsSchema.safeParse(values).data;
  } catch {
    return undefined;
  }
}
