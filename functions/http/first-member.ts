/** The first member of a district comes from the deployment’s settings: nobody else could invite her. */
import { v7 } from 'uuid';
import { readEnvironment } from '../../shared/environment.ts';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { bySystem } from '../../shared/kernel/audit-entry.ts';
import { type DistrictCode, memberId } from '../../shared/kernel/ids.ts';
import { epochMs, type Instant } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { firstMember } from '../../shared/office/members/member-rules.ts';
import { appendEntry } from '../store/audit.ts';
import { bindMember, createMember, findMember } from '../store/office/members.ts';
import { transact } from '../store/transact.ts';

/** `320404 <sub>`. */
function namedInSettings(): { readonly district: DistrictCode; readonly sub: string } | undefined {
  if (!process.env.FIRST_MEMBER) return undefined;
  const { FIRST_MEMBER } = readEnvironment(process.env, ['FIRST_MEMBER']);
  return { district: FIRST_MEMBER.slice(0, 6) as DistrictCode, sub: FIRST_MEMBER.slice(7) };
}

/** The first member is created at their first sign-in, once, however many requests arrive at the same time (R-KE-36). */
export async function beginFirstMember(sub: string, now: Instant): Promise<Member | undefined> {
  const named = namedInSettings();
  if (named?.sub !== sub) return undefined;
  const id = memberId.parse(v7({ msecs: epochMs(now) }));
  const member = firstMember(id, named.district, sub);
  const subject = { kind: 'member', id } as const;
  const fact: AuditFact = {
    districtCode: named.district,
    action: 'member.begun',
    subject,
    to: 'active district',
  };
  const by = bySystem('settings');
  const entry = appendEntry(fact, { id: `${id}-begun`, at: now, by });
  await transact([createMember(member), bindMember({ id, sub }), ...entry]);
  return findMember(sub, now);
}
