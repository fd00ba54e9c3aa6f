/** The guardian’s code, with what an earlier release stored of it. */
import type { ChildIdentity } from '../../../shared/intake/children/child.ts';
import { guardianOf, type HolderCode, loadHolderCode } from '../../casework/holder-code.ts';
import type { Change } from '../../store/change.ts';
import { replaceChildIdentity } from '../../store/intake/children.ts';

/** A code of an earlier release leaves the identity with the next write (ADR 0020). */
export const withoutFormerCode = ({ receiptCode: former, ...identity }: ChildIdentity): Change[] =>
  former === undefined ? [] : [replaceChildIdentity(identity)];

export const guardianCode = ({ childId, receiptCode, guardian }: ChildIdentity): Promise<HolderCode> =>
  loadHolderCode(guardianOf(childId), { receiptCode, phone: guardian.phone });
