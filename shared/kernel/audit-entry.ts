/**
 * Rule 4: Every change of state appends an entry to the audit log in the same transaction: who, when, what, from, to and why. Never
 * a name or a phone.
 */
import * as z from 'zod';
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

const auditAction = z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/);

export const auditEntrySchema = z.object({
  id: z.string(),
  districtCode,
  at: instantSchema,
  by: actorStampSchema,
  /** `<subject kind>.<what happened>`, such as `child.verified`. */
  action: auditAction,
  subject: z.object({ kind: z.string(), id: z.string() }),
  from: z.string().optional(),
  to: z.string().optional(),
  why: z.string().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/**
 * Entries that somebody looks for together (`?family=`): what matters whatever it was done to comes first, all else goes by the
 * first word of its action.
 */
export const AUDIT_FAMILIES = [
  'signIn',
  'reveal',
  'export',
  'attempt',
  'child',
  'proposal',
  'pairing',
  'contact',
  'withdrawal',
  'referral',
  'volunteer',
  'run',
  'import',
  'digest',
  'delivery',
  'member',
  'settings',
] as const;
export type AuditFamily = (typeof AUDIT_FAMILIES)[number];

const ACROSS_KINDS = [
  [/\.signedIn$/, 'signIn'],
  [/(\.(searched|found)|[rR]eveal(ed|s))$/, 'reveal'],
  [/\.exported/, 'export'],
] as const satisfies readonly (readonly [RegExp, AuditFamily])[];

/** The family of an action; one that nobody has named yet is its first word. */
export const familyOf = (action: string): string =>
  ACROSS_KINDS.find(([pattern]) => pattern.test(action))?.[1] ?? (action.split('.')[0] as string);

/** What an operation says; the store adds id, time and actor. */
export type AuditFact = Omit<AuditEntry, 'id' | 'at' | 'by'>;

/** Entries about one record, of one district: an attempt on another district’s record does not stand among that one’s own. */
export type SubjectOf = Pick<AuditEntry, 'districtCode' | 'subject'>;

export const subjectKey = ({ districtCode, subject: { kind, id } }: SubjectOf) =>
  `${districtCode}#${kind.toUpperCase()}#${id}`;
