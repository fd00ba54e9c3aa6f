/** Sign-ins are in the audit log (Rule 4): one entry a token’s authentication, whichever function sees it first. */
import { createHash } from 'node:crypto';
import type { AuditFact } from '../../shared/kernel/audit-entry.ts';
import { instantOf } from '../../shared/kernel/instants.ts';
import type { Member } from '../../shared/office/members/member.ts';
import { appendAlone } from '../store/audit.ts';

export type Claims = Readonly<Record<string, unknown>>;

/** What this process has noted: member → when she signed in last. */
const noted = new Map<string, number>();
const MAX_NOTED = 10_000;

/** When she gave her password, or when the token was made; epoch seconds. `undefined` where the token does not say. */
export function signedInAt({ auth_time: authTime, iat }: Claims): number | undefined {
  const seconds = Number(authTime ?? iat);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
}

export async function noteSignIn({ id, districtCode, roles }: Member, claims: Claims): Promise<void> {
  const seconds = signedInAt(claims);
  if (seconds === undefined || noted.get(id) === seconds) return;
  const at = instantOf(seconds * 1000);
  const entryId = createHash('sha256').update(`${id} ${seconds}`).digest('base64url').slice(0, 22);
  const fact: AuditFact = { districtCode, action: 'member.signedIn', subject: { kind: 'member', id } };
  await appendAlone(fact, { id: entryId, at, by: { kind: 'member', memberId: id, roles } });
  if (noted.size >= MAX_NOTED) noted.clear();
  noted.set(id, seconds);
}
