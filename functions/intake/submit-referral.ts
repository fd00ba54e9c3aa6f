import { withoutGuard } from '../../shared/intake/form-guard.ts';
import { isRefusal } from '../../shared/kernel/problem.ts';
import type { IntakeOperation } from './intake-routes.ts';
import { newReferral } from './new-referral.ts';

export const submitReferral: IntakeOperation<'submitReferral'> = async ({ body, now, newId, language }) => {
  const opened = await newReferral(withoutGuard(body), { now, newId, language });
  if (isRefusal(opened)) return opened;
  const { receiptCode, changes, facts } = opened;
  return { status: 201, body: { receiptCode, submittedAt: now }, changes, facts };
};
