/** What a look at an identity leaves behind: its audit entry, the member’s count of the day and, where that is unusual, a word to the district. */

import type * as z from 'zod';
import { isTold, purposeTold, type revealBody } from '../../shared/intake/reveal.ts';
import type { DistrictCode } from '../../shared/kernel/ids.ts';
import { dateIn, type Instant } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { postMessage } from '../store/outbox.ts';
import { countedReveals, countReveal } from '../store/reveals.ts';
import { readSettings } from '../store/settings.ts';

interface Looked {
  readonly actor: Member;
  readonly body: z.output<typeof revealBody>;
  readonly now: Instant;
  readonly newId: () => string;
}

interface Subject {
  readonly kind: 'child' | 'volunteer';
  readonly id: string;
  readonly districtCode: DistrictCode;
}

interface Counted {
  readonly count: number;
  readonly usual: number;
}

/** R-IN-43: the first look beyond the day’s number is told; none is refused, an emergency cannot wait. */
function tellMany({ actor, now, newId }: Looked, { count, usual }: Counted) {
  if (!isTold(count, usual)) return { changes: [], facts: [] };
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

/** Stored before the identity is shown (product.md, rule 5). */
export async function noteReveal(looked: Looked, subject: Subject) {
  const { actor, body, now } = looked;
  const { kind, id, districtCode } = subject;
  const day = dateIn(now);
  const [before, { privacy }] = await Promise.all([
    countedReveals(actor.id, day),
    readSettings(actor.districtCode),
  ]);
  const fact = { districtCode, action: `${kind}.revealed`, subject: { kind, id }, why: purposeTold(body) };
  const many = tellMany(looked, { count: before + 1, usual: privacy.revealsADay });
  return {
    changes: [countReveal(actor.id, day, { before, now }), ...many.changes],
    facts: [fact, ...many.facts],
  };
}
