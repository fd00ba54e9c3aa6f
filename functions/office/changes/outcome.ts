/** What a step of a change that needs a second person becomes: the record, the audit entry, and who is told. */
import type { AuditAction } from '../../../shared/kernel/audit-action.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { type ChangeId, changeId } from '../../../shared/kernel/ids.ts';
import type { PendingChange } from '../../../shared/office/changes/change.ts';
import { proposeChange } from '../../../shared/office/changes/change-rules.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { changeMessage } from '../../messages/office/change.ts';
import { createPendingChange, replacePendingChange } from '../../store/office/changes.ts';
import { readSettings } from '../../store/office/settings.ts';
import type { Decided } from '../../store/outcome.ts';

const factOf = (
  { districtCode, id, from, to }: PendingChange,
  action: Extract<AuditAction, `change.${string}`>,
): AuditFact => ({
  districtCode,
  action,
  subject: { kind: 'district', id: districtCode },
  from,
  to,
  why: id,
});

export interface Asking extends Clock {
  readonly actor: Member;
}

/** A change that waits from now on; the district’s other officers are told. */
export async function proposed(
  what: Pick<PendingChange, 'asked' | 'from' | 'to'>,
  { actor, now, newId }: Asking,
): Promise<Decided & { readonly changeId: ChangeId }> {
  const { districtCode } = actor;
  const { validDays } = (await readSettings(districtCode)).changes;
  const id = changeId.parse(newId());
  const change = proposeChange({ ...what, id, districtCode, proposedBy: actor.id, now, validDays });
  return {
    changeId: change.id,
    changes: [createPendingChange(change), changeMessage(change, 'changeProposed', { now, newId })],
    facts: [factOf(change, 'change.proposed')],
  };
}

/** Its end, of which the one who proposed it is told. */
export function decidedChange(before: PendingChange, after: PendingChange, clock: Clock): Decided {
  const { status } = after;
  if (status === 'pending') throw new Error(`change ${before.id} is not decided`);
  return {
    changes: [replacePendingChange(before, after), changeMessage(after, 'changeDecided', clock)],
    facts: [factOf(after, `change.${status}`)],
  };
}
