/**
 * Rule 4: Every change of state appends an entry to the audit log in the same transaction: who, when, what, from, to and why. Never
 * a name or a phone.
 */
import * as z from 'zod';
import type { AuditAction } from './audit-action.ts';
import { missingTexts } from './audit-text.ts';
import { districtCode } from './ids.ts';
import { instantOf, instantSchema } from './instants.ts';
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
  /** A code or an id; in entries of earlier releases also what somebody typed, which stays as it was sealed. */
  why: z.string().optional(),
  /** Of what somebody typed, which stands beside the entry (R-RE-80). */
  textHash: z.string().optional(),
  /** Where that text is not to be read any more. */
  missingText: z.enum(missingTexts).optional(),
});
/** What of the log is read as {@link unreadableEntry}; no operation writes it. */
export const UNREADABLE = 'unreadable';

/** R-RE-93: An item of the log that is no entry is listed as one that cannot be read, under its key; it hides no other entry. */
export function readEntry(
  item: unknown,
  of: { readonly district: string; readonly key: string },
): AuditEntry {
  const entry = auditEntrySchema.safeParse(item);
  return entry.success ? entry.data : unreadableEntry(of);
}

const unreadableEntry = ({
  district,
  key,
}: {
  readonly district: string;
  readonly key: string;
}): AuditEntry => ({
  id: key,
  districtCode: districtCode.catch('000000' as never).parse(district),
  at: instantSchema.catch(instantOf(0)).parse(key.split('#')[0]),
  by: { kind: 'system', means: UNREADABLE },
  action: `entry.${UNREADABLE}`,
  subject: { kind: 'entry', id: key },
});

/** As it is read: `why` has the text too, where it is still there. */
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
  | 'migrate'
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

/** What an operation records; the store adds id, time and actor, and stores apart what of `why` was typed. */
export interface AuditFact extends Pick<AuditEntry, 'districtCode' | 'from' | 'to' | 'why'> {
  readonly action: AuditAction;
  readonly subject: { readonly kind: AuditSubject; readonly id: string };
}

/** Entries about one record, of one district: an attempt on another district’s record does not stand among that one’s own. */
export type SubjectOf = Pick<AuditEntry, 'districtCode' | 'subject'>;

export const subjectKey = ({ districtCode, subject: { kind, id } }: SubjectOf) =>
  `${districtCode}#${kind.toUpperCase()}#${id}`;
