/** What of the audit log is asked for, and an entry as it is shown. */
import * as z from 'zod';
import { pageQuery } from '../../contract/page.ts';
import { AUDIT_FAMILIES } from '../../kernel/audit-action.ts';
import { type AuditEntry, auditEntrySchema } from '../../kernel/audit-entry.ts';
import { patternText, rule } from '../../kernel/field-rule.ts';
import { memberId } from '../../kernel/ids.ts';
import { dateSchema } from '../../kernel/instants.ts';
import type { Head } from './chain.ts';

/** `child:<id>` */
const subjectText = patternText(/^[a-zA-Z]+:[\w-]{1,64}$/, 'subject.invalid').transform(
  (text): AuditEntry['subject'] => {
    const [kind = '', id = ''] = text.split(':');
    return { kind, id };
  },
);

/** `from` and `to` are days of Asia/Shanghai; both belong to it. */
export const auditQuery = pageQuery
  .extend({
    subject: subjectText.optional(),
    /** Who did it. */
    member: memberId.optional(),
    family: z.enum(AUDIT_FAMILIES).optional(),
    from: dateSchema.optional(),
    to: dateSchema.optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, rule('dates.order', ['to']));
export type AuditFilter = Pick<z.output<typeof auditQuery>, 'subject' | 'member' | 'family' | 'from' | 'to'>;

/** `45:9f86d0…`, a seal’s number and hash as somebody wrote them down earlier. */
export const anchorText = patternText(/^[1-9]\d{0,9}:[0-9a-f]{64}$/, 'anchor.invalid').transform(
  (text): Head => {
    const [seq = '', hash = ''] = text.split(':');
    return { seq: Number(seq), hash };
  },
);

export const verificationQuery = pageQuery.pick({ cursor: true }).extend({ anchor: anchorText.optional() });

/** Whether it is of the record, the member and the family that are asked for; which days is the query’s affair. */
export function matchesFilter(
  entry: AuditEntry & { readonly family: string },
  { subject, member, family }: AuditFilter,
): boolean {
  const { kind, id } = entry.subject;
  const memberOf = entry.by.kind === 'member' ? entry.by.memberId : undefined;
  return (
    (!subject || (subject.kind === kind && subject.id === id)) &&
    (!member || member === memberOf) &&
    (!family || family === entry.family)
  );
}

/** An entry, and what the member who made it is called among colleagues today. */
export const shownEntry = auditEntrySchema
  .extend({ memberLabel: z.string().optional() })
  .meta({ id: 'AuditEntry' });
