/** The guardian’s code, with what an earlier release stored of it. */
import type { ChildIdentity } from '../../../shared/intake/children/child.ts';
import { guardianOf, type HeldCode, loadHeldCode } from '../../casework/held-code.ts';

export const guardianCode = ({ childId, receiptCode, guardian }: ChildIdentity): Promise<HeldCode> =>
  loadHeldCode(guardianOf(childId), { receiptCode, phone: guardian.phone });
