/** Digests within a member’s reach: a street officer’s streets, a district’s all. What is beyond is not found. */
import type { May, Owned } from '../../../shared/kernel/access.ts';
import type { DigestId } from '../../../shared/kernel/ids.ts';
import { type Refusal, refuse } from '../../../shared/kernel/problem.ts';
import { type Digest, isDistrictScope, type Scope } from '../../../shared/reporting/digests/digest.ts';
import { districtOfScope, scopeNameOf } from '../../../shared/reporting/digests/frame.ts';
import { getDigest } from '../../store/reporting/digests.ts';

/** Whose the digests of a scope are. */
const placeOf = (scope: Scope): Owned => ({
  districtCode: districtOfScope(scope),
  streetCode: isDistrictScope(scope) ? undefined : scope,
});

/** A scope that exists and that the member answers for. */
export const isOwnScope = (scope: Scope, may: May): boolean =>
  scopeNameOf(scope) !== undefined && may(placeOf(scope));

interface Asked {
  readonly path: { readonly id: string };
  readonly may: May;
}

export async function loadOwnDigest({ path, may }: Asked): Promise<Digest | Refusal> {
  const digest = await getDigest(path.id as DigestId);
  return digest && may(placeOf(digest.scope)) ? digest : refuse('notFound');
}
