/** Who may be signed in. One member may hold several roles. */
import * as z from 'zod';

export const roleSchema = z.enum(['district', 'street', 'volunteer', 'referrer', 'auditor']);
export type Role = z.infer<typeof roleSchema>;
