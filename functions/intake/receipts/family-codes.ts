/** The codes of a family, with what an earlier release stored of the guardian’s. */
import type { ChildIdentity } from '../../../shared/intake/children/child.ts';
import { carerOf, guardianOf, type HolderCode, loadHolderCode } from '../../casework/holder-code.ts';
import type { Change } from '../../store/change.ts';
import { replaceChildIdentity } from '../../store/intake/children.ts';

/** A code of an earlier release leaves the identity with the next write (ADR 0020). */
export const withoutFormerCode = ({ receiptCode: former, ...identity }: ChildIdentity): Change[] =>
  former === undefined ? [] : [replaceChildIdentity(identity)];

export type FamilyHolder = 'guardian' | 'carer';

export function codeOf(
  { childId, receiptCode, guardian }: ChildIdentity,
  holder: FamilyHolder,
): Promise<HolderCode> {
  if (holder === 'carer') return loadHolderCode(carerOf(childId));
  return loadHolderCode(guardianOf(childId), guardian && { receiptCode, phone: guardian.phone });
}

export const familyCodes = (identity: ChildIdentity): Promise<HolderCode[]> =>
  Promise.all((['guardian', 'carer'] as const).map((holder) => codeOf(identity, holder)));
