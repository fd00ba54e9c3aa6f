/** What an access to an identity leaves behind: its audit entry, the member’s count of the day and, where that is unusual, a message to the district. */
import { describePurpose, isNotified } from '../../../shared/intake/identities/reveal.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { dateIn } from '../../../shared/kernel/instants.ts';
import { identityAccessMessage } from '../../messages/intake/identity-access.ts';
import { countedOn, countOn } from '../../store/intake/reveals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { type Decided, NOTHING } from '../../store/outcome.ts';
import type { IntakeCall } from '../operation-types.ts';

type AccessCall = Pick<IntakeCall<'revealChild'>, keyof Clock | 'actor'>;

interface Subject {
  readonly kind: 'child' | 'volunteer' | 'referral';
  readonly id: string;
  readonly districtCode: DistrictCode;
}

interface Counted {
  readonly before: number;
  readonly after: number;
  readonly usual: number;
}

/** Notifies the district of the first identity access beyond the usual number of a day (R-IN-43). */
function manyAccesses(call: AccessCall, { usual, ...accesses }: Counted): Decided {
  if (!isNotified(accesses, usual)) return NOTHING;
  const { actor: member } = call;
  const { after: count } = accesses;
  const fact: AuditFact = {
    districtCode: member.districtCode,
    action: 'member.manyReveals',
    subject: { kind: 'member', id: member.id },
    why: `${count} > ${usual}`,
  };
  return { changes: [identityAccessMessage({ member, count, usual }, 'manyReveals', call)], facts: [fact] };
}

/** Identity accesses of a member, with their audit entries: stored before anything is shown (Rule 5). */
export async function logIdentityAccess(call: AccessCall, entries: readonly AuditFact[], accesses = 1) {
  const { actor, now } = call;
  if (accesses === 0) return { changes: [], facts: [...entries] };
  const day = dateIn(now);
  const [before, { privacy }] = await Promise.all([
    countedOn('REVEALS', actor.id, day),
    readSettings(actor.districtCode),
  ]);
  const after = before + accesses;
  const many = manyAccesses(call, { before, after, usual: privacy.revealsADay });
  return {
    changes: [countOn('REVEALS', actor.id, day, { before, after, now }), ...many.changes],
    facts: [...entries, ...many.facts],
  };
}

/** One identity that is opened. */
export function noteReveal(
  call: AccessCall & Pick<IntakeCall<'revealChild'>, 'body'>,
  { kind, id, districtCode }: Subject,
) {
  const why = describePurpose(call.body);
  return logIdentityAccess(call, [{ districtCode, action: `${kind}.revealed`, subject: { kind, id }, why }]);
}
