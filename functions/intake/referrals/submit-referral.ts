import { withoutGuard } from '../../../shared/intake/forms/form-guard.ts';
import { isRefusal } from '../../../shared/kernel/problem.ts';
import type { IntakeOperation } from '../operation-types.ts';
import { newReferral } from './referral-opening.ts';

export const submitReferral: IntakeOperation<'submitReferral'> = async ({ body, now, newId, language }) => {
  const opened = await newReferral(withoutGuard(body), { now, newId, language });
  if (isRefusal(opened)) return opened;
  const { receiptCode, changes, facts } = opened;
  return { status: 201, body: { receiptCode, submittedAt: now }, changes, facts };
};
