/**
 * Rule 4: Every change of state appends an entry to the audit log in the same transaction: who, when, what, from, to and why. Never
 * a name or a phone.
 */
import * as z from 'zod';
import type { AuditAction } from './audit-action.ts';
import { districtCode } from './ids.ts';
import { instantSchema } from './instants.ts';
import { roleSchema } from './roles.ts';

export const actorStampSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('member'), memberId: z.string(), roles: z.array(roleSchema) }),
  z.object({ kind: z.literal('public'), means: z.enum(['form', 'receipt', 'invitation']) }),
  z.object({ kind: z.literal('system'), means: z.string() }),
]);
/** Who did it: a member, somebody without an account, or the system itself. */
export type ActorStamp = z.infer<typeof actorStampSchema>;

export const auditEntrySchema = z.object({
  id: z.string(),
  districtCode,
  at: instantSchema,
  by: actorStampSchema,
  /** `child.verified`; an old log may have some that are no longer among {@link AuditAction}. */
  action: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  subject: z.object({ kind: z.string(), id: z.string() }),
  from: z.string().optional(),
  to: z.string().optional(),
  why: z.string().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** What entries are about. */
export type AuditSubject =
  | 'child'
  | 'referral'
  | 'volunteer'
  | 'run'
  | 'import'
  | 'digest'
  | 'message'
  | 'member'
  | 'district';

export type PublicMeans = Extract<ActorStamp, { kind: 'public' }>['means'];

/** What of the system acts by itself: a background function, a schedule, the deployment’s own settings. */
export type SystemMeans =
  | 'solver'
  | 'import'
  | 'daily'
  | 'eraser'
  | 'deliver'
  | 'accounts'
  | 'settings'
  | 'monthly-digest'
  | 'quarterly-digest';

/** Who writes an entry today; an old log may name means of the system that are no longer among these. */
export type Actor =
  | Exclude<ActorStamp, { kind: 'system' }>
  | { readonly kind: 'system'; readonly means: SystemMeans };

/** The system as actor. */
export const bySystem = (means: SystemMeans) => ({ kind: 'system', means }) as const satisfies Actor;

/** What an operation records; the store adds id, time and actor. */
export interface AuditFact extends Omit<AuditEntry, 'id' | 'at' | 'by' | 'action' | 'subject'> {
  readonly action: AuditAction;
  readonly subject: { readonly kind: AuditSubject; readonly id: string };
}

/** Entries about one record, of one district: an attempt on another district’s record does not stand among that one’s own. */
export type SubjectOf = Pick<AuditEntry, 'districtCode' | 'subject'>;

export const subjectKey = ({ districtCode, subject: { kind, id } }: SubjectOf) =>
  `${districtCode}#${kind.toUpperCase()}#${id}`;
