/** Digests within a member’s reach: a street officer’s streets, a district’s all. What is beyond is not found. */
import type { May, Owned } from '../../../shared/kernel/access.ts';
import { digestId } from '../../../shared/kernel/ids.ts';
import { isDistrictScope, type Scope } from '../../../shared/reporting/digests/digest.ts';
import { districtOfScope, scopeNameOf } from '../../../shared/reporting/digests/frame.ts';
import { ownRecord } from '../../casework/own-record.ts';
import { getDigest } from '../../store/reporting/digests.ts';

/** Whose the digests of a scope are. */
const placeOf = (scope: Scope): Owned => ({
  districtCode: districtOfScope(scope),
  streetCode: isDistrictScope(scope) ? undefined : scope,
});

/** A scope that exists and that the member answers for. */
export const isOwnScope = (scope: Scope, may: May): boolean =>
  scopeNameOf(scope) !== undefined && may(placeOf(scope));

export const loadDigest = ownRecord({ id: digestId, get: getDigest, owner: ({ scope }) => placeOf(scope) });
