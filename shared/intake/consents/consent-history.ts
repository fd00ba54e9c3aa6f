/** Files of before consents were kept by purpose: one agreement for several purposes. */
import * as z from 'zod';
import { instantSchema } from '../../kernel/instants.ts';
import { consentPurposeSchema } from '../../office/notices/purposes.ts';
import type { Consent } from './consent.ts';

const earlierSchema = z.object({
  source: z.enum(['form', 'import', 'referral']),
  consent: z.object({
    purposes: z.array(consentPurposeSchema).min(1),
    noticeVersion: z.string(),
    at: instantSchema,
    withdrawnAt: instantSchema.optional(),
  }),
});

/** A file in today’s shape: an earlier one’s agreement becomes one consent a purpose; anything else is left as it is. */
export function withConsents(file: unknown): unknown {
  const earlier = earlierSchema.safeParse(file);
  if (!earlier.success) return file;
  const { source, consent } = earlier.data;
  const { purposes, at, ...agreement } = consent;
  const means = source === 'referral' ? 'paper' : source;
  const consents = purposes.map(
    (purpose): Consent => ({ purpose, agreedAt: at, by: { means }, ...agreement }),
  );
  const { consent: _replaced, ...rest } = file as Record<string, unknown>; // it has parsed as an object
  return { ...rest, consents };
}
