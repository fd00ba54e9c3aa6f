/** Officers, referrers and auditors for whom accounts are asked all at once, as in a list of an office. */
import * as z from 'zod';
import { rule } from '../../kernel/field-rule.ts';
import { isSameAddress } from '../members/mail-address.ts';
import { missingInOffice, officeSchema } from '../members/member.ts';

/** One record holds them all, with their streets. */
export const MAX_OFFICES = 200;

/** An office by a mail address, by which its member is recognised when the list is sent again. */
export const officeRow = officeSchema
  .omit({ volunteerId: true })
  .extend({
    roles: officeSchema.shape.roles.refine((roles) => !roles.includes('volunteer'), rule('role.byFile')),
    streets: officeSchema.shape.streets.default([]),
    communities: officeSchema.shape.communities.default([]),
    email: z
      .string()
      .trim()
      .max(254)
      .refine((text) => z.email().safeParse(text).success, rule('email.invalid')),
  })
  .superRefine((office, context) => {
    const missing = missingInOffice({
      ...office,
      roles: office.roles.filter((role) => role !== 'volunteer'),
    });
    if (missing) context.addIssue({ code: 'custom', ...rule('value.missing', [missing]) });
  });
export type OfficeRow = z.output<typeof officeRow>;

/**
 * R-KE-51: Accounts for many officers are asked for at once: each row is checked and each wrong field named, nothing is asked for until
 * all are right, and somebody who is a member already stays as they are.
 */
export const officeRows = z
  .array(officeRow)
  .min(1)
  .max(MAX_OFFICES)
  .superRefine((rows, context) => {
    for (const [at, { email }] of rows.entries())
      if (rows.slice(0, at).some((earlier) => isSameAddress(email, earlier.email)))
        context.addIssue({ code: 'custom', ...rule('member.repeated', [at, 'email']) });
  });
