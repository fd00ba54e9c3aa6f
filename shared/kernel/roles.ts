/** Who may be signed in. One member may hold several roles. */
import * as z from 'zod';

export const roleSchema = z.enum(['district', 'street', 'community', 'volunteer', 'referrer', 'auditor']);
export type Role = z.infer<typeof roleSchema>;

/** Roles that decide about others. */
export const OFFICER_ROLES = ['district', 'street'] as const satisfies readonly Role[];

/** Whether one of the roles is an officer’s. */
export const hasOfficerRole = (roles: readonly Role[]): boolean =>
  OFFICER_ROLES.some((role) => roles.includes(role));
