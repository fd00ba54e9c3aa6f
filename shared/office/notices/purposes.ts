/** What consent is asked for. */
import * as z from 'zod';

export const consentPurposes = ['pairing', 'publicity', 'sharing'] as const;
export const consentPurposeSchema = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;
