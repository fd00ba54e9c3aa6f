/** Digests within a member’s reach: a street officer’s streets, a district’s all. What is beyond is not found. */
import type { DigestId } from '../../shared/kernel/ids.ts';
import type { Member } from '../../shared/kernel/members.ts';
import { type Refusal, refuse } from '../../shared/kernel/problem.ts';
import { isWithinReach } from '../../shared/kernel/scope.ts';
import { type Digest, isDistrictScope, type Scope } from '../../shared/reporting/digest.ts';
import { districtOfScope, scopeNameOf } from '../../shared/reporting/frame.ts';
import { getDigest } from '../store/digests.ts';

/** A scope that exists and that the member answers for. */
export const isOwnScope = (actor: Member, scope: Scope): boolean =>
  scopeNameOf(scope) !== undefined &&
  isWithinReach(actor, {
    districtCode: districtOfScope(scope),
    streetCode: isDistrictScope(scope) ? undefined : scope,
  });

export async function loadOwnDigest(id: string, actor: Member): Promise<Digest | Refusal> {
  const digest = await getDigest(id as DigestId);
  return digest && isOwnScope(actor, digest.scope) ? digest : refuse('notFound');
}
