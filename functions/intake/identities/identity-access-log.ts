/** What a look at an identity leaves behind: its audit entry, the member’s count of the day and, where that is unusual, a word to the district. */

import type * as z from 'zod';
import { describePurpose, isNotified, type revealBody } from '../../../shared/intake/identities/reveal.ts';
import type { AuditFact } from '../../../shared/kernel/audit-entry.ts';
import type { DistrictCode } from '../../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../../shared/kernel/instants.ts';
import type { Member } from '../../../shared/office/members/member.ts';
import { countedReveals, countReveals } from '../../store/intake/reveals.ts';
import { readSettings } from '../../store/office/settings.ts';
import { postMessage } from '../../store/outbox.ts';

interface Looked {
  readonly actor: Member;
  readonly now: Instant;
  readonly newId: () => string;
}

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

/** R-IN-43: the first look beyond the day’s number is told; none is refused, an emergency cannot wait. */
function manyAccessesMessage({ actor, now, newId }: Looked, { usual, ...looks }: Counted) {
  if (!isNotified(looks, usual)) return { changes: [], facts: [] };
  const count = looks.after;
  const { id: member, districtCode } = actor;
  const told = postMessage({
    id: newId(),
    districtCode,
    kind: 'manyReveals',
    to: { district: true },
    params: { member, count: String(count), usual: String(usual) },
    path: '/audit',
    createdAt: now,
  });
  const subject = { kind: 'member', id: member };
  const fact = { districtCode, action: 'member.manyReveals', subject, why: `${count} > ${usual}` };
  return { changes: [told], facts: [fact] };
}

/** Looks of a member, with what the log says of them: stored before anything is shown (product.md, rule 5). */
export async function logIdentityAccess(looked: Looked, told: readonly AuditFact[], looks = 1) {
  const { actor, now } = looked;
  const day = dateIn(now);
  const [before, { privacy }] = await Promise.all([
    countedReveals(actor.id, day),
    readSettings(actor.districtCode),
  ]);
  const after = before + looks;
  const many = manyAccessesMessage(looked, { before, after, usual: privacy.revealsADay });
  return {
    changes: [countReveals(actor.id, day, { before, after, now }), ...many.changes],
    facts: [...told, ...many.facts],
  };
}

/** One identity that is opened. */
export function noteReveal(
  looked: Looked & { readonly body: z.output<typeof revealBody> },
  { kind, id, districtCode }: Subject,
) {
  const why = describePurpose(looked.body);
  return logIdentityAccess(looked, [
    { districtCode, action: `${kind}.revealed`, subject: { kind, id }, why },
  ]);
}
