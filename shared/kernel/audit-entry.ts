/** One entry of the append-only audit log (product.md, rule 4): who, when, what, from, to, why. Never a name or a phone. */
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

export const auditEntrySchema = z.object({
  id: z.string(),
  districtCode,
  at: instantSchema,
  by: actorStampSchema,
  /** `<subject kind>.<what happened>`, such as `child.verified`. */
  action: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  subject: z.object({ kind: z.string(), id: z.string() }),
  from: z.string().optional(),
  to: z.string().optional(),
  why: z.string().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** What an operation says; the store adds id, time and actor. */
export type AuditFact = Omit<AuditEntry, 'id' | 'at' | 'by'>;

/** Entries about one record, of one district: an attempt on another district’s record does not stand among that one’s own. */
export type SubjectOf = Pick<AuditEntry, 'districtCode' | 'subject'>;

export const subjectKey = ({ districtCode, subject: { kind, id } }: SubjectOf) =>
  `${districtCode}#${kind.toUpperCase()}#${id}`;
