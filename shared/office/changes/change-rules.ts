/** What happens to a change that needs a second person. */
import { type Instant, plusDays } from '../../kernel/instants.ts';
import { nextState } from '../../kernel/machine.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/problem.ts';
import type { AskedChange, ChangedField, PendingChange } from './change.ts';
import { CHANGE_MACHINE } from './change-machine.ts';

interface Proposal extends Pick<PendingChange, 'id' | 'districtCode' | 'from' | 'to' | 'proposedBy'> {
  readonly asked: AskedChange;
  readonly now: Instant;
  /** How long it may be approved. */
  readonly validDays: number;
}

/** A change that waits; nothing of it is in force. */
export const proposeChange = ({ now, validDays, ...proposal }: Proposal): PendingChange => ({
  ...proposal,
  status: 'pending',
  proposedAt: now,
  expiresAt: plusDays(now, validDays),
  version: 1,
});

interface Decision {
  /** Absent where nobody decided. */
  readonly by?: string;
  readonly at: Instant;
  readonly reason?: string;
}

function decide(
  change: PendingChange,
  event: keyof typeof CHANGE_MACHINE.events,
  decided: Decision,
): PendingChange | Refusal {
  const next = nextState(CHANGE_MACHINE, event, change.status);
  return isRefusal(next) ? next : { ...change, status: next.to, decided };
}

/** R-KE-70: A change that needs a second person takes effect when another officer of the district approves it, and not before. */
export const approveChange = (
  change: PendingChange,
  decision: { readonly by: string; readonly at: Instant },
): PendingChange | Refusal =>
  change.status === 'pending' && hasExpired(change, decision.at)
    ? refuse('changeExpired')
    : decide(change, 'approve', decision);

/** R-KE-71: A change that is rejected, or that who proposed it takes back, leaves everything as it was. */
export const rejectChange = (
  change: PendingChange,
  decision: { readonly by: string; readonly at: Instant; readonly reason: string },
): PendingChange | Refusal => decide(change, 'reject', decision);

const isSame = (one: ChangedField, other: ChangedField) =>
  one.group === other.group && one.field === other.field;

/** R-KE-72: A newer change of the same setting takes the place of the one that waits. */
export function supersedeChange(
  change: PendingChange,
  fields: readonly ChangedField[],
  decision: { readonly by: string; readonly at: Instant },
): PendingChange | undefined {
  const { asked } = change;
  if (asked.kind !== 'settings') return undefined;
  if (!asked.fields.some((own) => fields.some((field) => isSame(own, field)))) return undefined;
  const superseded = decide(change, 'supersede', decision);
  return isRefusal(superseded) ? undefined : superseded;
}

export const hasExpired = ({ expiresAt }: Pick<PendingChange, 'expiresAt'>, now: Instant) => now >= expiresAt;

/** R-KE-73: A change that nobody decides about within the district’s number of days ends, and everything stays as it was. */
export function expireChange(change: PendingChange, at: Instant): PendingChange | undefined {
  if (!hasExpired(change, at)) return undefined;
  const expired = decide(change, 'expire', { at });
  return isRefusal(expired) ? undefined : expired;
}
